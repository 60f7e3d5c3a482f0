import { expect, type Locator } from '@playwright/test';
import type { Person } from './fixtures.js';

const editorOf = (person: Person): Locator => person.page.locator('.ProseMirror');

/** The clause that holds some words. */
export const clauseWith = (person: Person, words: string): Locator =>
  editorOf(person).locator('[data-id], [data-clause]', { hasText: words }).last();

/** Clicks at one end of a clause and types, letter by letter, as a person does. */
export async function typeAt(person: Person, words: string, end: 'start' | 'end', text: string): Promise<void> {
  const clause = clauseWith(person, words);
  await clause.scrollIntoViewIfNeeded();
  const { width, height } = (await clause.boundingBox())!;
  await clause.click({ position: end === 'start' ? { x: 4, y: 10 } : { x: width - 4, y: height - 8 } });
  await person.page.keyboard.press(end === 'start' ? 'Home' : 'End');
  await person.page.keyboard.type(text, { delay: 25 });
}

/** All words of the draft as one person sees them, without the carets of others. */
export const wordsOf = (person: Person): Promise<string> =>
  editorOf(person).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.ProseMirror-widget, .caret')) caret.remove();
    return [...copy.children].map((clause) => clause.textContent).join('\n');
  });

/** Whether letters stand in another text in their own order, whatever stands between them. */
export function isWrittenInOrder(letters: string, text: string): boolean {
  let from = -1;
  return [...letters].every((letter) => (from = text.indexOf(letter, from + 1)) >= 0);
}

/** Waits until the room says that everything is durably stored. */
export const isSaved = (person: Person) => expect(person.page.locator('[data-saving]')).toHaveText('Guardado');

/** The ids of all clauses, in their order. */
export const clauseIds = (person: Person): Promise<(string | undefined)[]> =>
  editorOf(person).evaluate((editor) =>
    [...editor.children].map((clause) => (clause as HTMLElement).dataset['clause']),
  );

/** Clauses outside of tables that can be clicked without scrolling, each with a place in its first line. */
export const clausesInSight = (person: Person): Promise<{ id: string; x: number; y: number }[]> =>
  editorOf(person).evaluate((editor) =>
    ([...editor.children] as HTMLElement[]).flatMap((clause) => {
      const { top, bottom, left } = clause.getBoundingClientRect();
      const { clause: id, kind } = clause.dataset;
      const isInSight = top > 220 && bottom < innerHeight - 60;
      return isInSight && id !== undefined && kind !== 'cell' ? [{ id, x: left + 40, y: top + 10 }] : [];
    }),
  );
