import type { ClauseId } from '@articulado/base';
import type { Clause, ClauseKind, PolicyText, Run } from '@articulado/policy-text';
import { changedClauses, type Comparison, compareTexts } from './index.js';

const clause = (id: string, words = id, more: Partial<Clause> = {}): Clause => ({
  id: id as ClauseId,
  kind: 'article',
  depth: 0,
  content: words === '' ? [] : [{ text: words }],
  ...more,
});
const text = (...ids: readonly string[]): PolicyText => ids.map((id) => clause(id));
const styled = (...content: readonly Run[]): PolicyText => [clause('a', '', { content })];

/** A comparison as lines: id, what happened, from which number to which. */
const told = ({ changes }: Comparison) =>
  changes.map(
    ({ clauseId, kinds, before, after }) =>
      `${clauseId} ${[...kinds].join('+')} ${before?.number ?? '-'}>${after?.number ?? '-'}`,
  );

describe('comparing two texts', () => {
  it('CO1: finds nothing between a text and itself, nor between two ways to cut the same words', () => {
    const one = styled({ text: 'uno ' }, { text: 'dos', bold: true });
    const cut = styled({ text: 'u' }, { text: 'no ' }, { text: 'd', bold: true }, { text: 'os', bold: true });
    const none = {
      changes: [],
      counts: { added: 0, removed: 0, moved: 0, reworded: 0, restyled: 0, recast: 0, same: 1 },
    };
    expect(compareTexts(one, one)).toEqual(none);
    expect(compareTexts(one, cut)).toEqual(none);
  });

  it('CO2: tells what was added and removed, and takes no renumbering for a change', () => {
    expect(told(compareTexts(text('a', 'b', 'c', 'd'), text('a', 'x', 'c', 'd', 'y')))).toEqual([
      'b removed 2>-',
      'x added ->2',
      'y added ->5',
    ]);
    expect(told(compareTexts(text('a', 'b', 'c'), text('b', 'c')))).toEqual(['a removed 1>-']);
  });

  it('CO3: tells a move as a move, and only of the clause that moved', () => {
    const before = text('a', 'b', 'c', 'd', 'e');
    expect(told(compareTexts(before, text('b', 'c', 'd', 'e', 'a')))).toEqual(['a moved 1>5']);
    expect(told(compareTexts(before, text('a', 'e', 'b', 'c', 'd')))).toEqual(['e moved 5>2']);
    expect(told(compareTexts(before, text('x', 'c', 'd', 'e', 'a')))).toEqual([
      'b removed 2>-',
      'x added ->1',
      'a moved 1>5',
    ]);
  });

  it('CO4: tells all that happened to one clause', () => {
    const before = [clause('a', 'Los datos son abiertos.'), clause('b'), clause('c')];
    const after = [
      clause('b'),
      clause('c'),
      clause('a', 'Los datos públicos son abiertos.', { kind: 'paragraph', depth: 1 }),
    ];
    const comparison = compareTexts(before, after);
    expect(told(comparison)).toEqual(['a moved+reworded+recast 1>1']);
    expect(comparison.changes[0]?.words).toEqual([
      { op: 'same', text: 'Los datos ' },
      { op: 'added', text: 'públicos ' },
      { op: 'same', text: 'son abiertos.' },
    ]);
    expect(comparison.counts).toEqual({ added: 0, removed: 0, moved: 1, reworded: 1, restyled: 0, recast: 1, same: 2 });
  });

  it('CO5: notices other looks of the same words, and no looks of words that changed', () => {
    const plain = styled({ text: 'uno dos tres cuatro' });
    expect(
      told(compareTexts(plain, styled({ text: 'uno ' }, { text: 'dos', bold: true }, { text: ' tres cuatro' }))),
    ).toEqual(['a restyled 1>1']);
    const link = (address: string) => styled({ text: 'la ley', link: address });
    expect(told(compareTexts(link('https://a.example'), link('https://b.example')))).toEqual(['a restyled 1>1']);
    expect(told(compareTexts(plain, styled({ text: 'uno dos tres ' }, { text: 'cinco', bold: true })))).toEqual([
      'a reworded 1>1',
    ]);
    expect(told(compareTexts(plain, styled({ text: 'uno', bold: true }, { text: ' dos tres cinco' })))).toEqual([
      'a reworded+restyled 1>1',
    ]);
  });

  it('CO6: lets the rows of a table shift, and says when a cell becomes a heading', () => {
    const cell = (id: string, row: string, header?: true) =>
      clause(id, id, { kind: 'cell', cell: { table: 't', row, column: 'c', header } });
    const before = [cell('head', 'r0', true), cell('a', 'r1')];
    expect(told(compareTexts(before, [cell('head', 'r0', true), cell('new', 'r2'), cell('a', 'r1')]))).toEqual([
      'new added ->-',
    ]);
    expect(told(compareTexts(before, [cell('a', 'r1', true)]))).toEqual(['head removed ->-', 'a recast ->-']);
  });

  it('CO7: shows a removed clause where it is missed, also when its neighbour went elsewhere', () => {
    const { changes } = compareTexts(text('a', 'b', 'c', 'd', 'e', 'f'), text('a', 'd', 'e', 'f', 'b'));
    expect(changes.map(({ clauseId, follows }) => [clauseId, follows])).toEqual([
      ['c', 'a'],
      ['b', undefined],
    ]);
  });

  it('CO8: knows which clauses an approver has to read again', () => {
    const before = [
      clause('same'),
      clause('reworded'),
      clause('recast'),
      clause('bold'),
      clause('gone'),
      clause('moved'),
    ];
    const after = [
      clause('moved'),
      clause('same'),
      clause('reworded', 'otro'),
      clause('recast', 'recast', { kind: 'section' as ClauseKind }),
      clause('bold', '', { content: [{ text: 'bold', bold: true }] }),
      clause('new'),
    ];
    expect([...changedClauses(before, after)].sort()).toEqual(['gone', 'moved', 'new', 'recast', 'reworded']);
  });
});
