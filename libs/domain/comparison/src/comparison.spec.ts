import type { ClauseId } from '@articulado/base';
import {
  atom,
  type Clause,
  type ClauseKind,
  type PolicyText,
  printReferences,
  type Run,
} from '@articulado/policy-text';
import { changedClauses, type Comparison, compareTexts } from './index.js';
import { clause, counts, told } from './testing/told.js';
import { type ChangeKind, changeKinds, kindsToReadAgain, type LinkChange } from './comparison.js';

const text = (...ids: readonly string[]): PolicyText => ids.map((id) => clause(id));
const styled = (...content: readonly Run[]): PolicyText => [clause('a', '', { content })];

describe('comparing two texts', () => {
  it('CO1: finds nothing between a text and itself, nor between two ways to cut the same words', () => {
    const one = styled({ text: 'uno ' }, { text: 'dos', bold: true });
    const cut = styled({ text: 'u' }, { text: 'no ' }, { text: 'd', bold: true }, { text: 'os', bold: true });
    const none = { changes: [], counts: counts({ same: 1 }) };
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
    expect(told(comparison)).toEqual(['a moved+textChanged+kindChanged 1>1']);
    expect(comparison.changes[0]?.words).toEqual([
      { op: 'same', text: 'Los datos ' },
      { op: 'added', text: 'públicos ' },
      { op: 'same', text: 'son abiertos.' },
    ]);
    expect(comparison.counts).toEqual(counts({ moved: 1, textChanged: 1, kindChanged: 1, same: 2 }));
  });

  it('CO5: notices other looks of the same words, and no looks of words that changed', () => {
    const plain = styled({ text: 'uno dos tres cuatro' });
    expect(
      told(compareTexts(plain, styled({ text: 'uno ' }, { text: 'dos', bold: true }, { text: ' tres cuatro' }))),
    ).toEqual(['a formatChanged 1>1']);
    expect(told(compareTexts(plain, styled({ text: 'uno dos tres ' }, { text: 'cinco', bold: true })))).toEqual([
      'a textChanged 1>1',
    ]);
    expect(told(compareTexts(plain, styled({ text: 'uno', bold: true }, { text: ' dos tres cinco' })))).toEqual([
      'a textChanged+formatChanged 1>1',
    ]);
  });

  const cell = (id: string, row: string, column = 'c', header?: true) =>
    clause(id, id, { kind: 'cell', cell: { table: 't', row, column, ...(header && { header }) } });

  it('CO6: lets the rows of a table shift, and says when a cell becomes a heading', () => {
    const before = [cell('head', 'r0', 'c', true), cell('a', 'r1')];
    const after = [cell('head', 'r0', 'c', true), cell('new', 'r2'), cell('a', 'r1')];
    expect(told(compareTexts(before, after))).toEqual(['new added ->-']);
    expect(told(compareTexts(before, [cell('a', 'r1', 'c', true)]))).toEqual(['head removed ->-', 'a kindChanged ->-']);
  });

  it('CO6: tells when the amounts of two columns change places, though the cells stand in the same order', () => {
    const head = [cell('h1', 'r0', 'c0'), cell('h2', 'r0', 'c1'), cell('h3', 'r0', 'c2')];
    const before = [...head, cell('mingob', 'r1', 'c0'), cell('q1', 'r1', 'c1'), cell('q2', 'r1', 'c2')];
    const after = [...head, cell('mingob', 'r1', 'c0'), cell('q1', 'r1', 'c2'), cell('q2', 'r1', 'c1')];
    expect(told(compareTexts(before, after))).toEqual(['q1 kindChanged ->-', 'q2 kindChanged ->-']);
    expect([...changedClauses(before, after)]).toEqual(['q1', 'q2']);
  });

  it('CO6: tells a cell that went to another row', () => {
    const before = [cell('a', 'r1', 'c1'), cell('b', 'r1', 'c2'), cell('c', 'r2', 'c1'), cell('d', 'r2', 'c2')];
    const after = [cell('a', 'r1', 'c1'), cell('b', 'r2', 'c2'), cell('c', 'r2', 'c1'), cell('d', 'r2', 'c2')];
    expect(told(compareTexts(before, after))).toEqual(['b kindChanged ->-']);
    expect(
      told(
        compareTexts(
          before,
          before.map((one) => (one.id === 'a' ? clause('a') : one)),
        ),
      ),
    ).toEqual(['a kindChanged ->1']);
  });

  it('CO6: takes the row in which most cells are for the same, and its id where that is even', () => {
    const before = ['a', 'b', 'c'].map((id) => cell(id, 'r1', `c-${id}`)).concat(cell('d', 'r2', 'c-d'));
    const inRows = (...rows: readonly string[]) =>
      before.map((one, index) => ({ ...one, cell: { ...one.cell!, row: rows[index]! } }));
    expect(told(compareTexts(before, inRows('r1', 'r2', 'r2', 'r1')))).toEqual([
      'a kindChanged ->-',
      'b encodingChanged ->-',
      'c encodingChanged ->-',
      'd encodingChanged ->-',
    ]);
    const even = inRows('r1', 'r1', 'r2', 'r2');
    expect(told(compareTexts(even, inRows('r2', 'r1', 'r1', 'r2')))).toEqual([
      'a kindChanged ->-',
      'c kindChanged ->-',
    ]);
    expect(told(compareTexts(even, inRows('new', 'r1', 'r2', 'r2')))).toEqual(['a kindChanged ->-']);
  });

  it('CO6: takes a row for the same when its cells stay together, and tells that its id is another one', () => {
    const before = [cell('a', 'r1', 'c1'), cell('b', 'r1', 'c2'), cell('c', 'r2', 'c1')];
    const after = [cell('a', 'x', 'c1'), cell('b', 'x', 'c2'), cell('c', 'r2', 'c1')];
    expect(told(compareTexts(before, after))).toEqual(['a encodingChanged ->-', 'b encodingChanged ->-']);
    expect([...changedClauses(before, after)]).toEqual([]);
  });

  it('CO7: shows a removed clause where it is missed, also when its neighbour went elsewhere', () => {
    const { changes } = compareTexts(text('a', 'b', 'c', 'd', 'e', 'f'), text('a', 'd', 'e', 'f', 'b'));
    expect(changes.map(({ clauseId, removedBehind }) => [clauseId, removedBehind])).toEqual([
      ['c', 'a'],
      ['b', undefined],
    ]);
  });

  it('CO8: knows which clauses an approver has to read again', () => {
    const before = [
      clause('same'),
      clause('textChanged'),
      clause('kindChanged'),
      clause('bold'),
      clause('gone'),
      clause('moved'),
    ];
    const after = [
      clause('moved'),
      clause('same'),
      clause('textChanged', 'otro'),
      clause('kindChanged', 'kindChanged', { kind: 'section' as ClauseKind }),
      clause('bold', '', { content: [{ text: 'bold', bold: true }] }),
      clause('new'),
    ];
    expect([...changedClauses(before, after)].sort()).toEqual(['gone', 'kindChanged', 'moved', 'new', 'textChanged']);
  });

  const one = (words: string, more?: Partial<Clause>) => [clause('a', words, more)];
  const [whole, halves] = [one('Objeto. Plazo.'), [clause('a', 'Objeto.'), clause('n', 'Plazo.')]];
  const article = [clause('a'), clause('a1', 'a1', { kind: 'paragraph', depth: 1 })];
  const afterOther = (...others: readonly string[]) =>
    printReferences([
      ...text(...others, 'b'),
      clause('a', '', { kind: 'content', content: [{ text: '', reference: { id: 'r', target: 'b' as ClauseId } }] }),
    ]);
  const examples: Record<ChangeKind, [PolicyText, PolicyText]> = {
    added: [text('a'), text('a', 'b')],
    removed: [text('a', 'b'), text('a')],
    moved: [text('a', 'b', 'c'), text('b', 'c', 'a')],
    movedAlong: [
      [...article, ...text('b', 'c', 'd')],
      [...text('b', 'c', 'd'), ...article],
    ],
    textChanged: [one('uno'), one('dos')],
    split: [whole, halves],
    merged: [halves, whole],
    recut: [halves, [clause('a', 'Objeto. Pla'), clause('n', 'zo.')]],
    respaced: [one('uno dos'), one('uno  dos')],
    linkChanged: [one('uno'), styled({ text: 'uno', link: 'https://a.gt/' })],
    numberChanged: [one('uno'), one('uno', { number: '1 Bis' })],
    kindChanged: [one('uno'), one('uno', { depth: 1 })],
    formatChanged: [one('uno'), styled({ text: 'uno', italic: true })],
    referenceChanged: [afterOther(), afterOther('x')],
    encodingChanged: [one('único'), one('u\u0301nico')],
  };
  it.each(changeKinds)(
    'CO8: an approver reads what is %s alone again if it is one of the kinds to read again',
    (kind) => {
      const [before, after] = examples[kind];
      const alone = compareTexts(before, after).changes.filter(({ kinds }) => kinds.size === 1 && kinds.has(kind));
      expect(alone.length).toBeGreaterThan(0);
      for (const { clauseId } of alone)
        expect(changedClauses(before, after).has(clauseId)).toBe(kindsToReadAgain.includes(kind));
    },
  );

  it('CO9: tells a given number that prints another one, and no derived number', () => {
    const given = (id: string, number: string) => clause(id, id, { number });
    expect(told(compareTexts(text('a', 'b'), [clause('a'), given('b', '1 Bis')]))).toEqual(['b numberChanged 2>1 Bis']);
    expect(told(compareTexts([given('a', '17'), clause('b')], text('a', 'b')))).toEqual(['a numberChanged 17>1']);
    expect(told(compareTexts([given('a', 'Única')], [given('a', 'U\u0301nica')]))).toEqual([
      'a encodingChanged Única>U\u0301nica',
    ]);
    expect([...changedClauses(text('a', 'b'), [clause('a'), given('b', '1 Bis')])]).toEqual(['b']);
  });

  it('CO9: tells as another coding that a number was given which is printed anyway', () => {
    expect(told(compareTexts(text('a', 'b'), [clause('a'), clause('b', 'b', { number: '2' })]))).toEqual([
      'b encodingChanged 2>2',
    ]);
    expect(
      told(compareTexts([clause('n', 'n', { kind: 'content', number: '9' })], [clause('n', 'n', { kind: 'content' })])),
    ).toEqual(['n encodingChanged ->-']);
  });

  const leads = (before: PolicyText, after: PolicyText): readonly LinkChange[] =>
    compareTexts(before, after).changes.flatMap((change) => change.linkChanges);

  it('CO10: takes where a link leads for content: shows both addresses, and asks again', () => {
    const link = (address: string) => styled({ text: 'ver', link: address });
    const [before, after] = [link('https://a.gt/1'), link('https://b.gt/2')];
    expect(told(compareTexts(before, after))).toEqual(['a linkChanged 1>1']);
    expect(leads(before, after)).toEqual([
      { text: 'ver', before: { link: 'https://a.gt/1' }, after: { link: 'https://b.gt/2' } },
    ]);
    expect([...changedClauses(before, after)]).toEqual(['a']);
  });

  it('CO10: tells the same of a link that came or went, of notes, references and terms', () => {
    const note = (id: string): Run => ({ text: atom, note: id as ClauseId });
    const reference = (target: string): Run => ({
      text: 'artículo 1',
      reference: { id: 'r', target: target as ClauseId },
    });
    const pairs: [Run, Run][] = [
      [{ text: 'ver' }, { text: 'ver', link: 'https://a.gt/' }],
      [{ text: 'ver', link: 'https://a.gt/' }, { text: 'ver' }],
      [{ text: 'dato' }, { text: 'dato', term: 't' }],
      [note('n'), note('m')],
      [reference('b'), reference('c')],
      [{ text: 'artículo 1' }, reference('b')],
    ];
    for (const [one, other] of pairs) {
      expect(told(compareTexts(styled(one), styled(other)))).toEqual(['a linkChanged 1>1']);
      expect([...changedClauses(styled(one), styled(other))]).toEqual(['a']);
    }
  });

  it.each<[string, Run]>([
    ['an address', { text: 'ver', link: 'https://a.gt/' }],
    ['a term', { text: 'ver', term: 't' }],
    ['an address and a term', { text: 'ver', link: 'https://a.gt/', term: 't' }],
    ['a note', { text: atom, note: 'n' as ClauseId }],
    ['a clause', { text: 'artículo 1', reference: { id: 'r', target: 'b' as ClauseId } }],
  ])('CO10: shows %s to which the same words came to lead, or lead no longer, and nothing else', (_what, run) => {
    const { text: words, ...target } = run;
    const [plain, leading] = [styled({ text: words }), styled(run)];
    expect(leads(plain, leading)).toEqual([{ text: words, after: target }]);
    expect(leads(leading, plain)).toEqual([{ text: words, before: target }]);
  });

  it('CO10: tells of no address where words without one changed, moved, came or went', () => {
    const before = [clause('a', 'uno dos'), ...text('b', 'c', 'gone')];
    const after = [clause('new'), ...text('c', 'b'), clause('a', 'uno tres')];
    const { changes } = compareTexts(before, after);
    expect(changes.map(({ linkChanges }) => linkChanges)).toEqual(changes.map(() => []));
    expect(told(compareTexts(text('a', 'b', 'c'), text('b', 'c', 'a')))).toEqual(['a moved 1>3']);
    expect(leads(text('a', 'b', 'c'), text('b', 'c', 'a'))).toEqual([]);
  });

  it('CO10: shows where words lead that came and went', () => {
    const before = styled({ text: 'Vea ' }, { text: 'aquí', link: 'https://a.gt/' });
    const after = styled({ text: 'Vea ' }, { text: 'allá', link: 'https://b.gt/', bold: true });
    expect(told(compareTexts(before, after))).toEqual(['a textChanged 1>1']);
    expect(leads(before, after)).toEqual([
      { text: 'aquí', before: { link: 'https://a.gt/' } },
      { text: 'allá', after: { link: 'https://b.gt/' } },
    ]);
    expect(leads([], after)).toEqual([{ text: 'allá', after: { link: 'https://b.gt/' } }]);
    expect(leads(before, [])).toEqual([{ text: 'aquí', before: { link: 'https://a.gt/' } }]);
  });

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

  it('CO12: says of a reference under another id that only the coding differs', () => {
    const reference = (id: string): Run => ({ text: 'artículo 1', reference: { id, target: 'a' as ClauseId } });
    expect(told(compareTexts(styled(reference('r1')), styled(reference('r2'))))).toEqual(['a encodingChanged 1>1']);
  });

  it('CO12: says of accents in another coding that only the coding differs, and never that nothing changed', () => {
    const [composed, apart] = ['información pública', 'informacio\u0301n pu\u0301blica'];
    const comparison = compareTexts(styled({ text: composed }), styled({ text: apart }));
    expect(told(comparison)).toEqual(['a encodingChanged 1>1']);
    expect(comparison.changes[0]!.words).toEqual([{ op: 'same', text: composed }]);
    expect([...changedClauses(styled({ text: composed }), styled({ text: apart }))]).toEqual([]);
    const bold = styled({ text: apart, bold: true });
    expect(told(compareTexts(styled({ text: composed }), bold))).toEqual(['a formatChanged+encodingChanged 1>1']);
  });

  it('CO12: says so too where only one of several runs has its accents in another coding, and sees the same looks', () => {
    const content = (bold: string) => styled({ text: 'la ' }, { text: bold, bold: true }, { text: ' es pública' });
    expect(told(compareTexts(content('información'), content('informacio\u0301n')))).toEqual(['a encodingChanged 1>1']);
    expect(told(compareTexts(content('informacio\u0301n'), content('información')))).toEqual(['a encodingChanged 1>1']);
  });
});
