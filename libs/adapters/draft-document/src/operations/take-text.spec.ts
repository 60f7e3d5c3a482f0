import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { Clause, PolicyText } from '@articulado/policy-text';
import { atom } from '@articulado/policy-text';
import { anyText } from '@articulado/policy-text/testing';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  authorshipOf,
  checkDraft,
  createDraft,
  insertClause,
  insertText,
  moveClause,
  AuthorshipIndex,
  readDraft,
  takeText,
} from '../index.js';
import { abcd, clause, id } from '../testing/small-text.js';
import { bothOrders, pair, words } from '../testing/two-replicas.js';

const seed = seedNow();

/** As a draft holds a text: references are atoms in it, and no text is without a clause. */
const stored = (text: PolicyText): PolicyText =>
  text.map((one) => ({
    ...one,
    content: one.content.map((run) => (run.reference ? { ...run, text: atom } : run)),
  }));

/** One cell a place, where the first text has it. */
function withPlacesOf(first: PolicyText, text: PolicyText): PolicyText {
  const kinds = new Map(first.map((one) => [one.id, one]));
  return text.map((one): Clause => {
    const was = kinds.get(one.id);
    if (!was || (!was.cell && !one.cell)) return one;
    const { cell: _, ...rest } = one;
    return was.cell ? { ...rest, kind: 'cell', cell: was.cell } : { ...rest, kind: was.kind };
  });
}

describe('takeText', () => {
  it(`makes a draft say any text, and back again (seed ${seed})`, () => {
    const validTables = anyText.map((text) => text.filter(({ cell }) => !cell));
    fc.assert(
      fc.property(validTables, validTables, (first, second) => {
        const [before, after] = [
          [clause('z', 'z'), ...stored(first)],
          [clause('z', 'z'), ...stored(withPlacesOf(first, second))],
        ];
        const doc = createDraft(before);
        takeText(doc, after);
        expect(readDraft(doc)).toEqual(after);
        expect(checkDraft(doc)).toBeUndefined();
        takeText(doc, before);
        expect(readDraft(doc)).toEqual(before);
      }),
      { seed, numRuns: runsOr(200, 5_000) },
    );
  });

  it('writes nothing where nothing is to change', () => {
    const doc = createDraft(abcd);
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => void updates.push(update));
    takeText(doc, abcd);
    expect(updates).toEqual([]);
  });

  it.each(bothOrders)('leaves what others type, move and add at the same moment (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    takeText(one, [abcd[0]!, { ...abcd[1]!, content: [{ text: 'bbbb y más' }] }, clause('n', 'nueva'), abcd[3]!]);
    insertText(two, id('b'), 0, 'Así ');
    moveClause(two, id('a'), id('d'));
    expect(meet()).toBe('b:Así bbbb y más n:nueva d:dddd a:aaaa');
  });

  it.each(bothOrders)(
    'takes along what others put into an article that it moves, and nothing else (%i, %i)',
    (...ids) => {
      const at = (depth: number, name: string): Clause => ({ ...clause(name, name), depth });
      const { one, two, meet } = pair([at(0, 't'), at(1, 'a'), at(2, 'p'), at(1, 'b'), at(2, 'q'), at(0, 'u')], ids);
      takeText(one, [at(0, 'u'), at(0, 't'), at(1, 'b'), at(2, 'q'), at(1, 'a'), at(2, 'p')]);
      insertClause(two, at(2, 'n'), id('p'));
      expect(meet().replaceAll(/:\w+/g, '')).toBe('u t b q a p n');
    },
  );

  it('leaves words that stay to those who wrote them', () => {
    const doc = createDraft([clause('a', '')]);
    const index = new AuthorshipIndex();
    index.add({ personId: null, writtenAt: 0, bytes: Y.encodeStateAsUpdate(doc) });
    const seen = (personId: string | null, writtenAt: number, act: () => void) => {
      const known = Y.encodeStateVector(doc);
      act();
      index.add({ personId, writtenAt, bytes: Y.encodeStateAsUpdate(doc, known) });
    };
    seen('rosa', 1, () => insertText(doc, id('a'), 0, 'un plazo de veinte días hábiles'));
    seen(null, 2, () => takeText(doc, [clause('a', 'un plazo de diez días hábiles')]));
    expect(authorshipOf(doc, id('a'), index)!.map(({ text, personId }) => [text, personId])).toEqual([
      ['un plazo de ', 'rosa'],
      ['diez', null],
      [' días hábiles', 'rosa'],
    ]);
  });

  it('gives words other marks without writing them anew', () => {
    const doc = createDraft(abcd);
    const other = [{ ...abcd[0]!, content: [{ text: 'aa', bold: true as const }, { text: 'aa' }] }, ...abcd.slice(1)];
    const before = Y.getState(doc.store, doc.clientID);
    takeText(doc, other);
    expect(readDraft(doc)).toEqual(other);
    expect(Y.getState(doc.store, doc.clientID) - before).toBe(2);
    expect(words(doc)).toBe('a:aaaa b:bbbb c:cccc d:dddd');
  });

  it('refuses to put a cell elsewhere', () => {
    const cell = (row: string): Clause => ({
      ...clause('x', 'x'),
      kind: 'cell',
      cell: { table: 'k', row, column: 'c' },
    });
    expect(() => takeText(createDraft([cell('r')]), [cell('s')])).toThrow(RangeError);
  });
});
