import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText } from '@articulado/policy-text';
import { anyText } from '@articulado/policy-text/testing';
import fc from 'fast-check';
import { threeWayMerge } from './three-way-merge.js';

const seed = seedNow();
const numRuns = runsOr(300, 5_000);

/** "a:uno b" is two clauses; the second says its own id. */
const text = (line: string): PolicyText =>
  line
    .split(' ')
    .filter(Boolean)
    .map((part): Clause => {
      const [id, words = id] = part.split(':');
      return { id: id as ClauseId, kind: 'content', depth: 0, content: [{ text: words! }] };
    });
const line = (clauses: PolicyText) =>
  clauses.map(({ id, content: [run] }) => (run!.text === id ? id : `${id}:${run!.text}`)).join(' ');
const merge = (from: string, to: string, now: string) => {
  const { text: merged, inConflict } = threeWayMerge(text(from), text(to), text(now));
  return [line(merged), [...inConflict].sort().join(' ')];
};

describe('threeWayMerge', () => {
  it.each([
    ['words of one clause, beside those of another', 'a b', 'a:A b', 'a b:B', 'a:A b:B'],
    ['a new clause, beside a new one of others', 'a b', 'a x b', 'a b y', 'a x b y'],
    ['a clause that goes, beside one that others took away', 'a b c', 'a c', 'a b', 'a'],
    ['a move, beside words of others in it', 'a b c', 'b c a', 'a:A b c', 'b c a:A'],
    ['words, in a clause that others moved', 'a b c', 'a:A b c', 'b c a', 'b c a:A'],
    ['a new clause, behind one that others took away', 'a b c', 'a b x c', 'a c', 'a x c'],
    ['what others put behind a clause that goes', 'a b c', 'a c', 'a b y c', 'a y c'],
    ['what others put in front of all', 'a b', 'b', 'y a b', 'y b'],
    ['the same change made by both', 'a b', 'a:A b x', 'a:A b x', 'a:A b x'],
  ])('brings in %s', (_, from, to, now, merged) => {
    expect(merge(from, to, now)).toEqual([merged, '']);
  });

  it.each([
    ['leaves the words of others where both changed them', 'a b', 'a:A b', 'a:Z b', 'a:Z b', 'a'],
    ['does not take away what others wrote in', 'a b c', 'a c', 'a b:Z c', 'a b:Z c', 'b'],
  ])('%s, and says so', (_, from, to, now, merged, conflicts) => {
    expect(merge(from, to, now)).toEqual([merged, conflicts]);
  });

  const cell = (id: string, row: string, words = id): Clause => ({
    id: id as ClauseId,
    kind: 'cell',
    depth: 0,
    content: [{ text: words }],
    cell: { table: 'k', row, column: 'c' },
  });
  const clauses: Record<'clause' | 'cell', Clause> = { clause: text('b')[0]!, cell: cell('b', 'r') };

  it.each<[string, keyof typeof clauses, Partial<Clause>]>([
    ['kind', 'clause', { kind: 'article' }],
    ['depth', 'clause', { depth: 1 }],
    ['number', 'clause', { number: '7 Bis' }],
    ['looks', 'clause', { content: [{ text: 'b', bold: true }] }],
    ['place in the head of a table', 'cell', { cell: { ...clauses.cell.cell!, header: true } }],
  ])('brings in another %s, and leaves that of others whole where the words are to be others', (_, which, change) => {
    const was = clauses[which];
    const changed = { ...was, ...change };
    expect(threeWayMerge([was], [changed], [was])).toEqual({ text: [changed], inConflict: new Set() });
    expect(threeWayMerge([was], [was], [changed])).toEqual({ text: [changed], inConflict: new Set() });
    const reworded = { ...was, content: [{ text: 'B' }] };
    expect(threeWayMerge([was], [reworded], [changed])).toEqual({ text: [changed], inConflict: new Set(['b']) });
  });

  it('takes a row away though others wrote in one that stays', () => {
    const [from, now] = [
      [cell('x', 'r'), cell('y', 's')],
      [cell('x', 'r'), cell('y', 's', 'otra')],
    ];
    expect(threeWayMerge(from, from.slice(1), now)).toEqual({ text: now.slice(1), inConflict: new Set() });
  });

  it('leaves a table whole when others wrote in one of its cells', () => {
    const from = [...text('a'), cell('x', 'r'), cell('y', 's')];
    const now = [...text('a'), cell('x', 'r', 'otra'), cell('y', 's')];
    expect(threeWayMerge(from, text('a'), now).text).toEqual(now);
  });

  const marking = (id: string, note: string, words = id): Clause => ({
    ...text(id)[0]!,
    content: [{ text: words }, { text: '\uFFFC', note: note as ClauseId }],
  });
  const note: Clause = { ...text('n')[0]!, kind: 'note' };

  it('leaves a note with its mark', () => {
    const from = [...text('a'), marking('b', 'n'), note];
    const now = [...text('a'), marking('b', 'n', 'Z'), note];
    expect(threeWayMerge(from, text('a'), now).text).toEqual(now);
  });

  it('leaves the notes to a note with it', () => {
    const notes: Clause[] = [
      { ...marking('n', 'm'), kind: 'note' },
      { ...note, id: 'm' as ClauseId },
    ];
    const from = [...text('a'), marking('b', 'n'), ...notes];
    const now = [...text('a'), marking('b', 'n', 'Z'), ...notes];
    expect(threeWayMerge(from, text('a'), now).text).toEqual(now);
  });

  it('brings in the words of a note whose mark stands in what others wrote', () => {
    const reworded = { ...note, content: [{ text: 'otra' }] };
    const [was, others] = [marking('b', 'n'), marking('b', 'n', 'Z')];
    expect(threeWayMerge([was, note], [was, reworded], [others, note]).text).toEqual([others, reworded]);
  });

  it(`leads to the other text where others changed nothing, and changes nothing where it was to change nothing (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        expect(threeWayMerge(from, sameCells(from, to), from).text).toEqual(sameCells(from, to));
        expect(threeWayMerge(from, from, to).text).toEqual(to);
      }),
      { seed, numRuns },
    );
  });

  it(`loses no clause that others wrote in or added, and has each once (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (from, to, now) => {
        const merged = threeWayMerge(from, to, now).text;
        const ids = merged.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const was = new Set(from.map(({ id }) => id));
        for (const { id } of now) if (!was.has(id)) expect(ids).toContain(id);
      }),
      { seed, numRuns },
    );
  });
});

/** The second text with the cells of the first where those are: a cell never changes its place. */
const sameCells = (from: PolicyText, to: PolicyText): PolicyText => {
  const cells = new Map(from.map(({ id, cell }) => [id, cell]));
  return to.map((clause) =>
    clause.cell && cells.get(clause.id)
      ? { ...clause, cell: { ...cells.get(clause.id)!, ...(clause.cell.header && { header: true }) } }
      : clause,
  );
};
