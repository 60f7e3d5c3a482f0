import { runsOr, seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import * as Y from 'yjs';
import { createDraft, deleteText, formatWords, insertText, readerOf, replaceWords, splitClause } from '../index.js';
import { clause, id } from '../testing/small-text.js';
import { clashIn } from './clashes.js';
import { Fork } from './fork.js';
import { Overlay } from './overlay.js';
import { anyActOnWords, documentOf, SuggestingPeople } from './testing/people.js';

const seed = seedNow();
const numRuns = runsOr(200, 10_000);
const a = id('a');
/** Of "El plazo es de 30 días." */
const [thirty, thirtyDays] = [[15, 17] as const, [15, 22] as const];

describe('two suggestions in one clause', () => {
  const type = (at: number, words: string) => (doc: Y.Doc) => insertText(doc, a, at, words);
  const replace =
    ([from, to]: readonly [number, number], text: string) =>
    (doc: Y.Doc) =>
      replaceWords(doc, a, from, to, [{ text }]);
  const cut =
    ([from, to]: readonly [number, number]) =>
    (doc: Y.Doc) =>
      deleteText(doc, a, from, to);
  const format = (from: number, to: number, marks: object) => (doc: Y.Doc) => formatWords(doc, a, from, to, marks);

  it.each([
    ['alternatives', replace(thirty, '15'), replace(thirty, '20')],
    ['same-words', cut(thirtyDays), cut(thirty)],
    ['same-words', cut(thirtyDays), replace(thirty, '20')],
    ['inside', cut(thirtyDays), type(17, ' o 40')],
    ['inside', cut(thirtyDays), (doc: Y.Doc) => splitClause(doc, a, 17, id('n'))],
    ['formatting', format(0, 8, { link: 'https://a.gt' }), format(3, 8, { link: 'https://b.gt' })],
    ['beside', type(8, ' máximo'), type(8, ' mínimo')],
    ['beside', cut(thirty), type(17, ' o 40')],
    ['beside', cut([15, 18]), cut([18, 22])],
    [undefined, type(0, '¡'), type(23, '!')],
    [undefined, format(0, 8, { bold: true }), format(3, 8, { italic: true })],
    [undefined, format(0, 8, { bold: true }), cut([3, 8])],
  ])('are told as %s', (clash, first, second) => {
    const draft = createDraft([clause('a', 'El plazo es de 30 días.')]);
    const overlay = new Overlay(draft);
    for (const [name, act] of [['one', first] as const, ['two', second] as const]) {
      const fork = new Fork(Y.encodeStateAsUpdate(draft));
      act(fork.doc);
      overlay.add(name, fork.branch()!);
    }
    expect(clashIn(overlay.touchesOf(a), 'one', 'two')).toBe(clash);
    expect(clashIn(overlay.touchesOf(a), 'two', 'one')).toBe(clash);
  });
});

describe(`two suggestions in one text (seed ${seed})`, () => {
  it('SU8: are told to clash wherever one changes what stands beside words that the other writes', () => {
    fc.assert(
      fc.property(
        fc.array(anyActOnWords, { maxLength: 8 }),
        fc.array(fc.nat(1), { minLength: 8, maxLength: 8 }),
        (acts, by) => {
          const people = new SuggestingPeople([50, 500]);
          for (const [index, act] of acts.entries()) people.act(people.forks[by[index]!]!.doc, act);
          const branches = people.forks.map((fork) => fork.branch()?.update);
          const state = Y.encodeStateAsUpdate(people.draft);
          if (!branches[0] || !branches[1]) return;
          const overlay = new Overlay(people.draft);
          for (const [index, fork] of people.forks.entries()) overlay.add(String(index), fork.branch()!);
          const both = lettersOf(documentOf([state, ...(branches as Uint8Array[])]));
          const alone = branches.map((branch) => lettersOf(documentOf([state, branch!])));
          for (const { id: clauseId } of readerOf(people.draft).fragments) {
            const touches = overlay.touchesOf(clauseId);
            const isDisturbed = touches.some(
              (touch) =>
                touch.kind === 'insertion' &&
                touch.runs.some(({ text }) => !sameNeighbours(both, alone[Number(touch.suggestion)]!, text)),
            );
            if (isDisturbed) expect([touches, clashIn(touches, '0', '1')]).toEqual([touches, expect.any(String)]);
          }
        },
      ),
      { seed, numRuns },
    );
  });
});

/** All words as they are stored, with a line for each clause. */
const lettersOf = (doc: Y.Doc) =>
  [...readerOf(doc).fragments].map(({ runs }) => `\n${runs.map(({ text }) => text).join('')}`).join('') + '\n';

/** Whether some letters stand between the same others in both texts. */
function sameNeighbours(one: string, other: string, letters: string): boolean {
  const around = (text: string) => [text[text.indexOf(letters[0]!) - 1], text[text.indexOf(letters.at(-1)!) + 1]];
  return around(one).join() === around(other).join();
}
