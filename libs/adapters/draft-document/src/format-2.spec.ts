import { atom, type Clause, type PolicyText } from '@articulado/policy-text';
import * as Y from 'yjs';
import {
  characterPlaceAt,
  checkDraft,
  createDraft,
  deleteText,
  type DraftChange,
  formatOf,
  formatWords,
  insertClause,
  insertRun,
  mergeClauses,
  placeOf,
  readDraft,
  readerOf,
  setNumber,
  splitClause,
  upgradeDraft,
} from './index.js';
import { clause, id } from './testing/small-text.js';
import { pair, words } from './testing/two-replicas.js';

const noted: Clause = {
  ...clause('a', ''),
  content: [
    { text: 'Plazo' },
    { text: atom, note: id('n') },
    { text: ' según el ' },
    { text: atom, reference: { id: 'r', target: id('b') } },
    { text: '. ' },
    { text: 'Dato', term: 'dato', bold: true },
  ],
};
const text: PolicyText = [noted, { ...clause('n', 'Una nota.'), kind: 'note', depth: 1 }, clause('b', 'bbbb')];

describe('notes, references and defined terms', () => {
  it('are written and read as they are', () => {
    const doc = createDraft(text);
    expect(readDraft(doc)).toEqual(text);
    expect(checkDraft(doc)).toBeUndefined();
  });

  it('stay with their words through split and merge, and are one unit of them', () => {
    const doc = createDraft(text);
    splitClause(doc, id('a'), 6, id('s'));
    expect(readDraft(doc)[0]!.content).toEqual(noted.content.slice(0, 2));
    expect(readDraft(doc)[1]!.content).toEqual(noted.content.slice(2));
    mergeClauses(doc, id('b'), id('s'));
    expect(
      readDraft(doc)
        .at(-1)!
        .content.map((run) => run.text),
    ).toEqual(['bbbb según el ', atom, '. ', 'Dato']);
    const place = characterPlaceAt(readerOf(doc), { id: id('b'), offset: 15 })!;
    insertRun(doc, id('b'), 0, { text: atom, note: id('n') });
    expect(placeOf(readerOf(doc), place)).toEqual({ id: 'b', offset: 16 });
    deleteText(doc, id('b'), 15, 16);
    expect(
      readDraft(doc)
        .at(-1)!
        .content.some((run) => run.reference),
    ).toBe(false);
  });

  it('take no link from the words around them', () => {
    const doc = createDraft(text);
    formatWords(doc, id('a'), 0, 10, { link: 'https://a.gt' });
    expect(readDraft(doc)[0]!.content[1]).toEqual({ text: atom, note: 'n' });
    expect(checkDraft(doc)).toBeUndefined();
  });
});

describe('a given number', () => {
  it('stays with the first part of a split, and can be taken away', () => {
    const doc = createDraft([{ ...clause('a', 'aaaa'), kind: 'article', number: '17 Bis' }]);
    splitClause(doc, id('a'), 2, id('s'));
    expect(readDraft(doc).map(({ number }) => number)).toEqual(['17 Bis', undefined]);
    setNumber(doc, id('s'), '18');
    setNumber(doc, id('a'), undefined);
    expect(readDraft(doc).map(({ number }) => number)).toEqual([undefined, '18']);
    expect(checkDraft(doc)).toBeUndefined();
    setNumber(doc, id('a'), ' 1 ');
    expect(checkDraft(doc)).toEqual({ problem: 'number', clauseId: 'a' });
  });
});

describe('the cells of a table', () => {
  const cell = (name: string, column: string): Clause => ({
    ...clause(name, name),
    kind: 'cell',
    cell: { table: 't', row: 'r', column },
  });
  const problemAfter = (doc: Y.Doc, change: () => void) => {
    let told: DraftChange | undefined;
    readerOf(doc).onChange((one) => (told = one));
    doc.transact(change);
    return checkDraft(doc, told)?.problem;
  };

  it('are both shown where two people filled one place at once, and refused where one puts two there', () => {
    const { one, two, meet } = pair([cell('a', 'c0')]);
    insertClause(one, cell('b', 'c1'), id('a'));
    insertClause(two, cell('c', 'c1'), id('a'));
    expect(meet().split(' ').sort()).toEqual(['a:a', 'b:b', 'c:c']);
    const twice = () => {
      insertClause(one, cell('d', 'c2'), id('a'));
      insertClause(one, cell('e', 'c2'), id('a'));
    };
    expect(problemAfter(one, twice)).toBe('cell-twice');
  });

  it('never change their place', () => {
    const { one } = pair([cell('a', 'c0'), cell('b', 'c1')]);
    const swap = () => readerOf(one).entry(id('a'))!.set('cell', { table: 't', row: 'r', column: 'c1' });
    expect(problemAfter(one, swap)).toBe('cell-moved');
  });
});

describe('a draft of format 1', () => {
  it('becomes one of this format in one step, with its words, ids, numbers and cells', () => {
    const doc = createDraft([
      { ...clause('d', 'Transitorias'), kind: 'transitionals' },
      { ...clause('p', 'Uno'), kind: 'transitional', depth: 1 },
      { ...clause('e', 'Finales'), kind: 'transitionals' },
      { ...clause('q', 'Dos'), kind: 'transitional', depth: 1 },
      clause('k', 'kkkk'),
    ]);
    const draft = readerOf(doc);
    draft.entry(id('k'))!.set('kind', 'cell');
    for (const [key, value] of Object.entries({ table: 't', row: 0, column: 2 })) draft.entry(id('k'))!.set(key, value);
    doc.getText('text').insert(3, '\u202E');
    doc.getMap('meta').set('format', 1);
    let updates = 0;
    doc.on('update', () => updates++);
    upgradeDraft(doc);
    expect(updates).toBe(1);
    expect(formatOf(doc)).toBe(2);
    expect(checkDraft(doc)).toBeUndefined();
    expect(words(doc)).toBe('d:Transitorias p:Uno e:Finales q:Dos k:kkkk');
    expect(readDraft(doc)[3]!.number).toBe('Segunda');
    expect(readDraft(doc)[4]).toMatchObject({ cell: { table: 't', row: 'r0', column: 'c2', header: true } });
    upgradeDraft(doc);
    expect(updates).toBe(1);
    doc.getMap('meta').set('format', 7);
    expect(() => upgradeDraft(doc)).toThrow(RangeError);
  });
});
