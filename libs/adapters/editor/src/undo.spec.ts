/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { deleteClause, insertText, mergeClauses, moveClause, readDraft } from '@articulado/draft-document';
import { TextSelection } from 'prosemirror-state';
import { idOf } from './clause-nodes.js';
import { draftSchema } from './schema.js';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf, shown } from './testing/editors.js';

const initial = initialUpdateOf(['aaaa', 'bbbb', 'cccc', 'dddd'].map((text) => clauseNamed(text[0]!, text)));
const id = (name: string) => name as ClauseId;
let open: Editor[] = [];
const edit = (clientID: number) => {
  const editor = openEditor(initial, clientID);
  open.push(editor);
  return editor;
};
afterEach(() => {
  for (const editor of open) editor.close();
  open = [];
});
const meet = (one: Editor, two: Editor) => {
  learn(one.doc, two.doc);
  learn(two.doc, one.doc);
};
const select = ({ view }: Editor, from: number, to = from) =>
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
const type = ({ view }: Editor, text: string) => view.dispatch(view.state.tr.insertText(text));

describe('undo', () => {
  it('takes back only what one did oneself', () => {
    const [one, two] = [edit(10), edit(20)];
    select(one, 9);
    type(one, 'mine');
    meet(one, two);
    insertText(two.doc, id('b'), 4, 'yours');
    meet(one, two);
    one.binding.undo();
    expect(shown(one)).toContain('b:bbyoursbb');
    one.binding.redo();
    expect(shown(one)).toContain('b:bbmiyoursnebb');
    expect(two.binding.undo()).toBe(false);
  });

  it('of bold words leaves what others typed into them, and what stands behind, as it is', () => {
    const [one, two] = [edit(10), edit(20)];
    one.view.dispatch(one.view.state.tr.addMark(7, 9, draftSchema.mark('strong')));
    meet(one, two);
    insertText(two.doc, id('b'), 2, 'plain');
    meet(one, two);
    one.binding.undo();
    meet(one, two);
    expect(readDraft(two.doc)[1]!.content).toEqual([{ text: 'bbplainbb' }]);
    one.binding.redo();
    meet(one, two);
    expect(readDraft(two.doc)[1]!.content).toEqual([{ text: 'bb', bold: true }, { text: 'plainbb' }]);
  });

  it('leaves a clause that one made, if others have written in it', () => {
    const [one, two] = [edit(10), edit(20)];
    select(one, 11);
    one.view.dispatch(one.view.state.tr.split(11));
    meet(one, two);
    const made = readDraft(two.doc)[2]!.id;
    insertText(two.doc, made, 0, 'yours');
    meet(one, two);
    one.binding.undo();
    meet(one, two);
    expect(shown(one)).toBe(`a:aaaa b:bbbb ${made}:yours c:cccc d:dddd`);
  });

  it('of a split brings the words together again, those of others too', () => {
    const [one, two] = [edit(10), edit(20)];
    one.view.dispatch(one.view.state.tr.split(9));
    meet(one, two);
    insertText(two.doc, readDraft(two.doc)[2]!.id, 1, 'yours');
    meet(one, two);
    one.binding.undo();
    expect(shown(one)).toBe('a:aaaa b:bbbyoursb c:cccc d:dddd');
    one.binding.redo();
    expect(shown(one)).toMatch(/b:bb \w+:byoursb c/);
  });

  it('of a paste leaves a place for a clause that others have merged meanwhile, and now take apart', () => {
    const [one, two] = [edit(10), edit(20)];
    two.view.dispatch(two.view.state.tr.join(18));
    const cut = one.view.state.doc.child(3);
    one.view.dispatch(one.view.state.tr.delete(18, 24));
    one.view.dispatch(one.view.state.tr.insert(0, cut));
    meet(one, two);
    expect(shown(one)).toBe('a:aaaa b:bbbb c:ccccdddd');
    one.binding.undo();
    two.binding.undo();
    meet(one, two);
    expect(shown(one)).toBe('a:aaaa b:bbbb c:cccc d:dddd');
    expect(shown(two)).toBe(shown(one));
  });

  it('of a paste takes away what came with the clause, though somebody had deleted that where it stood before', () => {
    const [one, two] = [edit(10), edit(20)];
    deleteClause(one.doc, id('b'));
    mergeClauses(two.doc, id('a'), id('b'));
    meet(one, two);
    expect(shown(two)).toBe('a:aaaabbbb c:cccc d:dddd');
    const { doc } = two.view.state;
    const clause = doc.child(0);
    two.view.dispatch(two.view.state.tr.delete(0, clause.nodeSize));
    two.binding.undoManager.stopCapturing();
    two.view.dispatch(two.view.state.tr.insert(doc.child(1).nodeSize, clause));
    expect(shown(two)).toBe('c:cccc a:aaaabbbb d:dddd');
    two.binding.undo();
    expect(shown(two)).toBe('c:cccc d:dddd');
    two.binding.redo();
    expect(shown(two)).toBe('c:cccc a:aaaabbbb d:dddd');
  });

  it('of a new clause takes it away, also after a move of it was taken back', () => {
    const one = edit(10);
    one.view.dispatch(one.view.state.tr.insert(6, draftSchema.node('clause', { id: null })));
    const made = idOf(one.view.state.doc.child(1));
    moveByHand(one, made, 0);
    one.binding.undo();
    expect(shown(one)).toBe(`a:aaaa ${made}: b:bbbb c:cccc d:dddd`);
    one.binding.undo();
    expect(shown(one)).toBe('a:aaaa b:bbbb c:cccc d:dddd');
  });

  it.each([
    [10, 20],
    [20, 10],
  ])('of a depth leaves the clause where it stands, though somebody moved the one before it (%i, %i)', (...ids) => {
    const [one, two] = [edit(ids[0]), edit(ids[1])];
    const end = one.view.state.doc.content.size;
    one.view.dispatch(one.view.state.tr.insert(end, draftSchema.node('clause', { id: 'x' }, draftSchema.text('xxxx'))));
    one.view.dispatch(one.view.state.tr.setNodeAttribute(end, 'depth', 1));
    moveClause(two.doc, id('d'), undefined);
    meet(one, two);
    const there = /^d:dddd \w+:xxxx a:aaaa b:bbbb c:cccc$/;
    expect(shown(one)).toMatch(there);
    one.binding.undo();
    meet(one, two);
    expect(shown(two)).toMatch(there);
    expect(readDraft(two.doc)[1]).toMatchObject({ depth: 0 });
    one.binding.redo();
    meet(one, two);
    expect(shown(two)).toMatch(there);
    expect(readDraft(two.doc)[1]).toMatchObject({ depth: 1 });
  });

  it('of a move does not take the clause away when somebody else has moved it since', () => {
    const [one, two] = [edit(30), edit(20)];
    moveByHand(one, 'c', 0);
    moveByHand(two, 'c', 4);
    meet(one, two);
    one.binding.undo();
    meet(one, two);
    expect(
      readDraft(one.doc)
        .map((clause) => clause.id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
    expect(shown(one)).toBe(shown(two));
  });
});

function moveByHand({ view }: Editor, name: string, index: number): void {
  const { tr } = view.state;
  view.state.doc.forEach((node, position) => {
    if (node.attrs['id'] !== name) return;
    tr.delete(position, position + node.nodeSize);
    let to = 0;
    for (let i = 0; i < Math.min(index, tr.doc.childCount); i++) to += tr.doc.child(i).nodeSize;
    tr.insert(to, node);
  });
  view.dispatch(tr);
}
