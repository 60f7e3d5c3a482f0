import * as Y from 'yjs';
import {
  checkDraft,
  createDraft,
  deleteClause,
  type DraftChange,
  insertText,
  readerOf,
  setDepth,
  setKind,
} from './index.js';
import { abcd, id } from './testing/small-text.js';

describe('the check', () => {
  const after = (spoil: (doc: Y.Doc) => void, whole = false) => {
    const doc = createDraft(abcd);
    let change: DraftChange | undefined;
    readerOf(doc).onChange((told) => (change = told));
    doc.transact(() => spoil(doc));
    return whole ? checkDraft(doc) : checkDraft(doc, change);
  };
  it.each<[string, (doc: Y.Doc) => void, object]>([
    [
      'an unknown embed',
      (doc) => doc.getText('text').insertEmbed(3, { image: 'x' }),
      { problem: 'embed', clauseId: 'a' },
    ],
    [
      'an unknown mark',
      (doc) => doc.getText('text').format(3, 1, { color: 'red' }),
      { problem: 'mark', clauseId: 'a' },
    ],
    [
      'a running link',
      (doc) => doc.getText('text').format(3, 1, { link: 'javascript:alert(1)' }),
      { problem: 'mark', clauseId: 'a' },
    ],
    ['an unknown kind', (doc) => setKind(doc, id('b'), 'evil' as never), { problem: 'kind', clauseId: 'b' }],
    ['a depth that is none', (doc) => setDepth(doc, id('b'), 1.5), { problem: 'depth', clauseId: 'b' }],
    [
      'an unknown attribute',
      (doc) => readerOf(doc).entry(id('b'))!.set('colour', 1),
      { problem: 'attribute', clauseId: 'b' },
    ],
    [
      'a clause made twice',
      (doc) => doc.getText('text').insertEmbed(3, { clause: 'b' }),
      { problem: 'embed-twice', clauseId: 'b' },
    ],
    [
      'a clause without entry',
      (doc) => doc.getText('text').insertEmbed(3, { clause: 'zz' }),
      { problem: 'entry', clauseId: 'zz' },
    ],
    [
      'an entry written over',
      (doc) => doc.getMap('clauses').set('b', new Y.Map()),
      { problem: 'entry-overwritten', clauseId: 'b' },
    ],
    ['an entry taken out', (doc) => doc.getMap('clauses').delete('b'), { problem: 'entry-overwritten', clauseId: 'b' }],
    [
      'words before the first clause',
      (doc) => doc.getText('text').insert(0, 'x'),
      { problem: 'words-before-the-first-clause' },
    ],
    [
      'control characters',
      (doc) => insertText(doc, id('c'), 1, '\u0007'),
      { problem: 'control-characters', clauseId: 'c' },
    ],
    ['a token for nothing', (doc) => doc.getArray('order').insert(0, ['zz:1']), { problem: 'order' }],
    ['a thing for a token', (doc) => doc.getArray('order').insert(0, [new Y.Map()]), { problem: 'order' }],
    [
      'a stranger in a settled place',
      (doc) =>
        readerOf(doc)
          .entry(id('b'))!
          .set('settled', [readerOf(doc).entry(id('b'))!.get('slot'), 'a:1']),
      { problem: 'settled', clauseId: 'b' },
    ],
    ['a stranger slot', (doc) => readerOf(doc).entry(id('b'))!.set('slot', 'a:1'), { problem: 'slot', clauseId: 'b' }],
    [
      'an unheard-of join',
      (doc) => doc.getText('text').insertEmbed(3, { join: 'zz' }),
      { problem: 'join', clauseId: 'a' },
    ],
    [
      'a header that is no cell',
      (doc) => readerOf(doc).entry(id('b'))!.set('header', { any: 1 }),
      { problem: 'header', clauseId: 'b' },
    ],
    [
      'a long thing that stays',
      (doc) =>
        readerOf(doc)
          .entry(id('b'))!
          .set(`stays:${'x'.repeat(101)}`, true),
      { problem: 'attribute', clauseId: 'b' },
    ],
    ...[['a:1'], ['a:1', 1], ['a:1', 'b:1', 'c:1'], { to: 'a:1' }].map(
      (note): [string, (doc: Y.Doc) => void, object] => [
        `a note of staying that is none: ${JSON.stringify(note)}`,
        (doc) => readerOf(doc).entry(id('b'))!.set('stays:a:1', note),
        { problem: 'attribute', clauseId: 'b' },
      ],
    ),
    [
      'former places that are none',
      (doc) =>
        readerOf(doc)
          .entry(id('b'))!
          .set('former', [null, 1, [1, 2, 3]]),
      { problem: 'former', clauseId: 'b' },
    ],
    ['nothing left', (doc) => abcd.forEach((c) => deleteClause(doc, c.id)), { problem: 'empty' }],
    ['another format', (doc) => doc.getMap('meta').set('format', 3), { problem: 'format' }],
    [
      'too many words',
      (doc) => insertText(doc, id('d'), 0, 'x'.repeat(20_001)),
      { problem: 'too-long', clauseId: 'd' },
    ],
  ])('finds %s', (_name, spoil, problem) => {
    expect(after(spoil)).toEqual(problem);
    expect(after(spoil, true)).toEqual(problem);
  });

  it('finds nothing in a clause of exactly as many words as one may have', () => {
    const fill = (doc: Y.Doc) => insertText(doc, id('d'), 0, 'x'.repeat(20_000 - 'dddd'.length));
    expect(after(fill)).toBeUndefined();
    expect(after((doc) => (fill(doc), insertText(doc, id('d'), 0, 'x')))).toEqual({
      problem: 'too-long',
      clauseId: 'd',
    });
  });

  it('finds a root that a draft does not have', () => {
    const doc = createDraft(abcd);
    const stranger = new Y.Doc();
    stranger.getMap('evil').set('x', 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stranger));
    expect(checkDraft(doc)).toEqual({ problem: 'root' });
  });
});
