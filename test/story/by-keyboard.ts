import { expect, type Person } from './fixtures.js';
import { ownDraftOf } from './own-draft.js';

/** The keys of somebody who has nothing else. */
export function keysOf({ page: { keyboard } }: Person) {
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key, { delay: 12 });
  };
  return {
    type: (words: string) => keyboard.type(words, { delay: 15 }),
    press,
    times: (count: number, key: string) => press(...Array.from({ length: count }, () => key)),
  };
}

/** Each clause as a page shows it: "article@0 1 Objeto"; the words of notes' marks and references as they are printed. */
export const linesOf = ({ page }: Person): Promise<string[]> =>
  page.locator('.ProseMirror').evaluate((editor) =>
    ([...editor.children] as HTMLElement[]).map((clause) => {
      const copy = clause.cloneNode(true) as HTMLElement;
      for (const widget of copy.querySelectorAll('.ProseMirror-widget, .caret')) widget.remove();
      const { kind, depth, number } = clause.dataset;
      return [`${kind}@${depth}`, number, copy.textContent]
        .filter((part) => part !== undefined && part !== '')
        .join(' ');
    }),
  );

/** Something that is done by keyboard while a colleague writes in the same clause. */
export interface Task {
  readonly act: () => Promise<void>;
  /** Words of the clause that the colleague writes in; `''` for a colleague who only looks on. */
  readonly beside: string;
  readonly end: 'Home' | 'End';
  readonly letters: string;
  /** What all pages must say then. */
  readonly right: readonly string[];
}

/** Does a task, and compares every letter on both pages with what was meant. */
export async function doTask(person: Person, colleague: Person, { act, beside, end, letters, right }: Task) {
  if (beside !== '') {
    await colleague.page.locator('.ProseMirror > [data-clause]', { hasText: beside }).first().click();
    await colleague.page.keyboard.press(end);
  }
  await Promise.all([act(), beside === '' ? undefined : colleague.page.keyboard.type(letters, { delay: 50 })]);
  for (const each of [person, colleague]) await expect.poll(() => linesOf(each)).toEqual(right);
  await expect(person.page.locator('.ProseMirror')).toBeFocused();
  // For 200 ms after the focus came, ProseMirror takes a caret at the very start for the browser's doing; nobody is so quick.
  await person.page.waitForTimeout(250);
}

const smallMarkdown = `# Ley de Bibliotecas

#### Artículo 1. Objeto.

Abre las salas a todos.

#### Artículo 2. Horario.

1. De lunes a viernes.

2. El aviso va en la puerta.

#### Artículo 3. Multas.

Nadie paga.
`;
/** What it is on the page. */
export const smallText = [
  'docTitle@0 Ley de Bibliotecas',
  'article@0 1 Objeto.',
  'content@1 Abre las salas a todos.',
  'article@0 2 Horario.',
  'paragraph@1 1 De lunes a viernes.',
  'paragraph@1 2 El aviso va en la puerta.',
  'article@0 3 Multas.',
  'content@1 Nadie paga.',
];

/** Somebody who has come into the small text by keyboard, and a colleague. */
export async function inSmallText(someone: () => Promise<Person>) {
  const [room, andres, lucia] = [await ownDraftOf(smallMarkdown, someone), await someone(), await someone()] as const;
  await andres.signInAs('drafter');
  await lucia.signInAs('coordinator');
  for (const person of [andres, lucia]) {
    await person.goTo(room);
    await expect.poll(() => linesOf(person)).toEqual(smallText);
  }
  const keys = keysOf(andres);
  await toThe(andres, 'link', 'Ir al texto');
  await keys.press('Enter');
  /** Into the line of the text that is so far from its first. */
  const toLine = async (line: number) => {
    await keys.press('Control+Home');
    await keys.times(line, 'ArrowDown');
    await keys.press('Home');
  };
  return { andres, lucia, toLine, text: andres.page.locator('.ProseMirror'), ...keys };
}

/** Goes from stop to stop until one is reached. */
export async function toThe({ page }: Person, role: 'link' | 'button' | 'textbox', name: string, key = 'Tab') {
  const stop = page.getByRole(role, { name });
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press(key);
    if (await stop.evaluateAll((stops) => stops.includes(document.activeElement as HTMLElement))) return;
  }
  throw new Error(`${name} is not reached by ${key}`);
}
