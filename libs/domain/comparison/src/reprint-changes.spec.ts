import type { ClauseId } from '@articulado/base';
import { atom, type Clause, type PolicyText, printReferences, type Run } from '@articulado/policy-text';
import { changedClauses, type Comparison, compareTexts } from './index.js';
import { clause, text, told } from './testing/told.js';

describe('comparing references', () => {
  const referring = (...targets: readonly string[]): Clause =>
    clause('a', '', {
      kind: 'content',
      content: targets.flatMap((target, index) => [
        { text: index === 0 ? 'Según el ' : ' y el ' },
        { text: atom, reference: { id: `r${index}`, target: target as ClauseId } },
      ]),
    });

  it('CO11: tells a reference that only prints the new number of its target, and does not ask again for it', () => {
    const before = printReferences([referring('b', 'c'), ...text('b', 'c')]);
    const after = printReferences([referring('b', 'c'), ...text('x', 'b', 'c')]);
    const { changes } = compareTexts(before, after);
    expect(told({ changes } as Comparison)).toEqual(['a referenceChanged ->-', 'x added ->1']);
    expect(changes[0]!.words).toEqual([
      { op: 'same', text: 'Según el artículo ' },
      { op: 'removed', text: '1' },
      { op: 'added', text: '2' },
      { op: 'same', text: ' y el artículo ' },
      { op: 'removed', text: '2' },
      { op: 'added', text: '3' },
    ]);
    expect(changes[0]!.linkChanges).toEqual([]);
    expect([...changedClauses(before, after)]).toEqual(['x']);
  });

  it('CO11: asks again where a reference leads to another clause, lost its own, or other words changed too', () => {
    const before = printReferences([referring('b'), ...text('b', 'c')]);
    const [first, ...rest] = printReferences([referring('b'), ...text('x', 'b', 'c')]) as [Clause, ...Clause[]];
    const afters: [string, PolicyText][] = [
      ['linkChanged', printReferences([referring('c'), ...text('c')])],
      ['textChanged', printReferences([referring('c'), ...text('b', 'c')])],
      ['textChanged', printReferences([referring('b'), ...text('c')])],
      ['textChanged', [{ ...first, content: [...first.content, { text: ' Bis' }] }, ...rest]],
    ];
    for (const [kind, after] of afters) {
      const change = compareTexts(before, after).changes.find(({ clauseId }) => clauseId === 'a')!;
      expect([kind, [...change.kinds].includes(kind as never)]).toEqual([kind, true]);
      expect(changedClauses(before, after).has('a' as ClauseId)).toBe(true);
    }
  });

  it('CO11: tells the new number of a target also where the words beside the reference look otherwise', () => {
    const reference: Run = { text: '', reference: { id: 'r', target: 'b' as ClauseId } };
    const said = (...words: readonly Run[]) =>
      clause('a', '', { kind: 'content', content: [...words, reference, { text: ' se aplica' }] });
    const [plain, looks] = [said({ text: 'Según el ' }), said({ text: 'Según ' }, { text: 'el ', bold: true })];
    for (const [one, other] of [
      [plain, looks],
      [looks, plain],
    ] as const) {
      const { changes } = compareTexts(
        printReferences([one, ...text('b')]),
        printReferences([other, ...text('x', 'b')]),
      );
      expect(told({ changes } as Comparison)).toEqual(['a formatChanged+referenceChanged ->-', 'x added ->1']);
      expect(changes[0]!.words).toEqual([
        { op: 'same', text: 'Según el artículo ' },
        { op: 'removed', text: '1' },
        { op: 'added', text: '2' },
        { op: 'same', text: ' se aplica' },
      ]);
    }
  });
});
