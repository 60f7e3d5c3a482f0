import { expect, type Person, test } from './fixtures.js';
import { isSaved } from './drafting-room.js';
import { inputOf } from './histories/browser-input.js';
import { ownEmptyDraft } from './own-draft.js';

/**
 * One composes words in the middle of a clause, as phones and input methods do, while a colleague works in the same clause. `k`, `か`,
 * `かん` and `漢` are the composer's; what the colleague writes is `Z`.
 */
const before = 'Las personas ';
const behind = 'participan hoy.';

interface Case {
  readonly colleague: string;
  /** Between two stages of what is composed. */
  readonly acts: readonly ((lucia: Person) => Promise<void>)[];
  readonly right: readonly string[];
}

const keys =
  (...chords: readonly string[]) =>
  async ({ page }: Person) => {
    for (const chord of chords) await page.keyboard.press(chord);
  };
const times = (count: number, key: string) => Array.from({ length: count }, () => key);
const toBehind = ['Home', ...times(before.length, 'ArrowRight')];

const cases: readonly Case[] = [
  {
    colleague: 'types at both ends',
    acts: [keys('Home', 'Z', 'Z'), keys('End', 'Z')],
    right: [`ZZ${before}漢${behind}Z`],
  },
  {
    colleague: 'deletes what stands beside it',
    acts: [keys('Home', ...times(before.length - 1, 'Delete')), keys('End', ...times(5, 'Backspace'))],
    right: ['\u{20}漢participan'],
  },
  {
    colleague: 'divides the clause before and behind it',
    acts: [
      keys('Home', ...times(4, 'ArrowRight'), 'Enter'),
      keys('ArrowDown', 'End', ...times(4, 'ArrowLeft'), 'Enter', 'Z'),
    ],
    right: ['Las ', 'personas 漢participan ', 'Zhoy.'],
  },
  {
    colleague: 'deletes, and takes it back',
    acts: [keys('Home', ...times(2, 'Control+Delete')), keys('Control+z')],
    right: [`${before}漢${behind}`],
  },
  {
    colleague: 'moves the clause and makes it bold',
    acts: [keys('Alt+ArrowUp'), keys('Home', 'Shift+End', 'Control+b')],
    right: [`${before}漢${behind}`],
  },
];

test('what one composes stands where it was begun, whatever a colleague does in the clause meanwhile', async ({
  someone,
}) => {
  const lucia = await (await someone()).signInAs('coordinator');
  const room = await ownEmptyDraft(someone);
  const andres = await (await someone()).signInAs('drafter');
  for (const person of [andres, lucia]) {
    await person.goTo(room);
    await person.page.locator('.ProseMirror > [data-clause]').first().waitFor();
    await isSaved(person);
  }
  const { press, type, compose, commit } = await inputOf(andres.page);
  await andres.page.locator('.ProseMirror > [data-clause]').first().click();
  for (const { colleague, acts, right } of cases) {
    await test.step(`a colleague ${colleague}`, async () => {
      await press('Control+End');
      await press('Enter');
      await type(`${before}${behind}`);
      await isSaved(andres);
      await expect(lucia.page.locator('.ProseMirror > [data-clause]').last()).toContainText(`${before}${behind}`);
      const id = (await lucia.page.locator('.ProseMirror > [data-clause]').last().getAttribute('data-clause'))!;
      const clause = lucia.page.locator(`.ProseMirror > [data-clause="${id}"]`);
      for (const key of toBehind) await press(key);
      await compose!('k');
      await expect(clause).toContainText('k');
      await clause.click();
      for (const [stage, words] of (['か', 'かん'] as const).entries()) {
        await acts[stage]!(lucia);
        await isSaved(lucia);
        await compose!(words);
      }
      await commit!('漢');
      for (const person of [andres, lucia]) await expect.poll(() => linesFrom(person, id, right.length)).toEqual(right);
      await press('!');
      const typed = right.map((line) => line.replace('漢', '漢!'));
      for (const person of [andres, lucia]) await expect.poll(() => linesFrom(person, id, right.length)).toEqual(typed);
    });
  }
});

test('what one composes takes the place of what is selected, also of letters that read alike, and of the mark of a note', async ({
  someone,
}) => {
  const lucia = await (await someone()).signInAs('coordinator');
  const room = await ownEmptyDraft(someone);
  const andres = await (await someone()).signInAs('drafter');
  for (const person of [andres, lucia]) {
    await person.goTo(room);
    await person.page.locator('.ProseMirror > [data-clause]').first().waitFor();
    await isSaved(person);
  }
  const { press, type, compose, commit } = await inputOf(andres.page);
  const clause = ({ page }: Person) => page.locator('.ProseMirror > [data-clause]').first();
  const id = (await clause(andres).getAttribute('data-clause'))!;
  await clause(andres).click();
  await type('plazo eotee');
  for (const [selecting, first, words, right] of [
    [times(4, 'Shift+ArrowLeft'), 'e', 'eokte', 'plazo eeokte'],
    [['Control+Alt+f', ...'nota', 'Control+Alt+f', 'End', 'Shift+ArrowLeft'], 'p', 'pok', 'plazo eeoktepok'],
  ] as const) {
    for (const chord of selecting) await press(chord);
    await compose!(first);
    await commit!(words);
    for (const person of [andres, lucia]) await expect.poll(() => linesFrom(person, id, 1)).toEqual([right]);
  }
  // Cancelled right before the mark of a note, and typed on.
  for (const chord of ['End', 'Control+Enter', 'Control+Alt+f', ...'nota', 'Control+Alt+f', 'Home']) await press(chord);
  const marked = andres.page.locator('.ProseMirror > [data-clause]:has([data-note])').first();
  const noted = (await marked.getAttribute('data-clause'))!;
  await compose!('k');
  await compose!('ko');
  await compose!('');
  await commit!('');
  await type('Según ');
  for (const person of [andres, lucia]) await expect.poll(() => linesFrom(person, noted, 1)).toEqual(['Según 1']);
  await clause(lucia).click();
  await lucia.page.keyboard.press('Home');
  await lucia.page.keyboard.type('El ');
  await expect.poll(() => linesFrom(andres, id, 1)).toEqual(['El plazo eeoktepok']);
});

/** What some clauses say, from that with this id on. */
const linesFrom = ({ page }: Person, id: string, count: number): Promise<(string | null)[]> =>
  page.locator('.ProseMirror').evaluate(
    (editor, [first, most]) => {
      const clauses = [...editor.children] as HTMLElement[];
      const start = clauses.findIndex((clause) => clause.dataset['clause'] === first);
      return clauses.slice(start, start + Number(most)).map((clause) => {
        const copy = clause.cloneNode(true) as HTMLElement;
        for (const widget of copy.querySelectorAll('.ProseMirror-widget, .caret')) widget.remove();
        return copy.textContent;
      });
    },
    [id, count] as const,
  );
