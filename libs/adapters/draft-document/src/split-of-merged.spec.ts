import * as Y from 'yjs';
import { createDraft, deleteText, insertText, mergeClauses, readDraft, splitClause } from './index.js';
import { abcd, id } from './testing/small-text.js';

const initial = Y.encodeStateAsUpdate(createDraft(abcd));

describe('a split of merged clauses', () => {
  it.each([
    [10, 20],
    [20, 10],
  ])('keeps what stands behind the cut in its order, wherever others wrote (%i, %i)', (first, second) => {
    const [one, two] = [first, second].map((clientID) => {
      const doc = new Y.Doc();
      doc.clientID = clientID;
      Y.applyUpdate(doc, initial);
      return doc;
    }) as [Y.Doc, Y.Doc];
    deleteText(one, id('a'), 2, 4);
    mergeClauses(one, id('a'), id('c'));
    insertText(two, id('a'), 2, 'XYZ');
    mergeClauses(two, id('a'), id('b'));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    const [{ content }] = readDraft(two) as [ReturnType<typeof readDraft>[number]];
    const whole = content.map((run) => run.text).join('');
    expect(whole).toBe('aaXYZccccbbbb');
    splitClause(two, id('a'), 3, id('new'));
    expect(readDraft(two).map((clause) => clause.content.map((run) => run.text).join(''))).toEqual([
      'aaX',
      'YZccccbbbb',
      'dddd',
    ]);
  });
});
