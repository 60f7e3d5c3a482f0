/** @jest-environment jsdom */
import { type ClauseId, usualTimeZone } from '@articulado/base';
import { deleteClause, insertText, moveClause, readDraft } from '@articulado/draft-document';
import { roomTranslator } from '@articulado/messages/room-messages';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { remoteCursors } from './remote-cursors.js';
import {
  increaseDepth,
  marksOfSelection,
  mergeBackward,
  moveDown,
  moveUp,
  removeLink,
  setClauseKind,
  setLink,
  decreaseDepth,
  split,
  toggleBold,
} from './commands.js';
import { showPrintedText } from './show-printed-text.js';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf, shown } from './testing/editors.js';

const id = (name: string) => name as ClauseId;
const initial = initialUpdateOf([
  { ...clauseNamed('a', 'aaaa'), kind: 'article' },
  { ...clauseNamed('b', 'bbbb'), kind: 'paragraph', depth: 1 },
  { ...clauseNamed('c', 'cccc'), kind: 'paragraph', depth: 1 },
  { ...clauseNamed('k', 'kkkk'), kind: 'cell', cell: { table: 't', row: 'r0', column: 'c0' } },
]);
const opened: Editor[] = [];
const edit = (clientID: number, plugins: Plugin[] = []) => {
  const editor = openEditor(initial, clientID, plugins);
  opened.push(editor);
  return editor;
};
afterEach(() => opened.splice(0).forEach((editor) => editor.close()));
const select = ({ view }: Editor, from: number, to = from) =>
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
const run = ({ view }: Editor, command: Command) => command(view.state, view.dispatch.bind(view));

describe('commands', () => {
  it('Enter splits; behind a heading comes what stands under it', () => {
    const one = edit(10);
    select(one, 9);
    run(one, split);
    expect(shown(one)).toMatch(/^a:aaaa b:bb \w+:bb c:cccc k:kkkk$/);
    expect(readDraft(one.doc)[2]).toMatchObject({ kind: 'paragraph', depth: 1 });
    select(one, 5);
    run(one, split);
    expect(readDraft(one.doc)[1]).toMatchObject({ kind: 'content', depth: 1, content: [] });
  });

  it('Backspace at the start merges; an empty clause before just goes, the words keep their id', () => {
    const one = edit(10);
    select(one, 13);
    run(one, mergeBackward);
    expect(shown(one)).toBe('a:aaaa b:bbbbcccc k:kkkk');
    select(one, 7);
    run(one, split);
    expect(readDraft(one.doc)[1]!.content).toEqual([]);
    select(one, 9);
    run(one, mergeBackward);
    expect(shown(one)).toBe('a:aaaa b:bbbbcccc k:kkkk');
  });

  it('cells keep to themselves', () => {
    const one = edit(10);
    select(one, 19);
    expect(run(one, mergeBackward)).toBe(true);
    run(one, split);
    run(one, setClauseKind('point'));
    expect(shown(one)).toBe('a:aaaa b:bbbb c:cccc k:kkkk');
    expect(readDraft(one.doc)[3]!.kind).toBe('cell');
  });

  it('Tab and Shift-Tab change the depth of all that is selected, the menu its kind', () => {
    const one = edit(10);
    select(one, 8, 14);
    run(one, increaseDepth);
    run(one, setClauseKind('point'));
    expect(readDraft(one.doc).map(({ kind, depth }) => `${kind}${depth}`)).toEqual([
      'article0',
      'point2',
      'point2',
      'cell0',
    ]);
    for (let i = 0; i < 3; i++) run(one, decreaseDepth);
    expect(readDraft(one.doc).map(({ depth }) => depth)).toEqual([0, 0, 0, 0]);
    expect(marksOfSelection(one.view.state)).toMatchObject({ id: 'b', kind: 'point', depth: 0, bold: false });
  });

  it('moves clauses up and down, their ids and the selection with them', () => {
    const [one, two] = [edit(10), edit(20)];
    select(one, 14, 15);
    insertText(two.doc, id('c'), 4, 'others');
    run(one, moveUp);
    run(one, moveUp);
    learn(one.doc, two.doc);
    expect(shown(one)).toBe('c:ccccothers a:aaaa b:bbbb k:kkkk');
    expect([one.view.state.selection.from, one.view.state.selection.to]).toEqual([2, 3]);
    expect(run(one, moveUp)).toBe(false);
    run(one, moveDown);
    expect(shown(one)).toBe('a:aaaa c:ccccothers b:bbbb k:kkkk');
  });

  it('marks words, and links them to valid addresses only', () => {
    const one = edit(10);
    select(one, 2, 4);
    run(one, toggleBold);
    expect(run(one, setLink('javascript:alert(1)'))).toBe(false);
    run(one, setLink('https://datos.gt'));
    expect(readDraft(one.doc)[0]!.content).toEqual([
      { text: 'a' },
      { text: 'aa', bold: true, link: 'https://datos.gt' },
      { text: 'a' },
    ]);
    select(one, 3);
    run(one, setLink('https://otra.gt'));
    expect(readDraft(one.doc)[0]!.content[1]).toEqual({ text: 'aa', bold: true, link: 'https://otra.gt' });
    run(one, removeLink);
    expect(readDraft(one.doc)[0]!.content).toEqual([{ text: 'a' }, { text: 'aa', bold: true }, { text: 'a' }]);
  });
});

describe('numbers', () => {
  it('stand beside the clauses and follow them', () => {
    const one = edit(10, [showPrintedText(roomTranslator('es', usualTimeZone), 'feminine')]);
    const numbers = () => [...one.view.dom.querySelectorAll('p')].map((p) => p.dataset['number'] ?? '-').join(' ');
    expect(numbers()).toBe('1 1 2 -');
    select(one, 13);
    run(one, setClauseKind('article'));
    run(one, decreaseDepth);
    expect(numbers()).toBe('1 1 2 -');
    moveClause(one.doc, id('c'), undefined);
    expect(numbers()).toBe('1 2 1 -');
    deleteClause(one.doc, id('c'));
    expect(numbers()).toBe('1 1 -');
    expect(one.view.dom.innerHTML).not.toContain('style=');
  });
});

describe('carets', () => {
  it('show where the others are, and stay at their letters', async () => {
    const editors = [edit(10), edit(20)];
    const [oneAware, twoAware] = editors.map((editor) => new Awareness(editor.doc)) as [Awareness, Awareness];
    editors.forEach(({ view, binding }, i) => {
      const aware = [oneAware, twoAware][i]!;
      aware.setLocalStateField('user', { name: ['Ana', 'Berta'][i]! });
      view.updateState(
        view.state.reconfigure({ plugins: [...view.state.plugins, remoteCursors(binding.draft, aware)] }),
      );
    });
    const [ana, berta] = editors as [Editor, Editor];
    const tell = async () => {
      applyAwarenessUpdate(oneAware, encodeAwarenessUpdate(twoAware, [20]), 'network');
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    select(berta, 8, 10);
    await tell();
    expect(ana.view.dom.querySelector('.caret')?.textContent).toBe('Berta');
    expect(ana.view.dom.querySelector('[class^="selection-"]')?.textContent).toBe('bb');
    select(berta, 9);
    insertText(berta.doc, id('b'), 0, 'XX');
    moveClause(berta.doc, id('b'), undefined);
    learn(ana.doc, berta.doc);
    await tell();
    const caret = ana.view.dom.querySelector('.caret')!;
    expect(caret.parentElement?.dataset['clause']).toBe('b');
    expect(caret.previousSibling?.textContent).toBe('XXbb');
    expect(ana.view.dom.innerHTML).not.toContain('style=');
    for (const aware of [oneAware, twoAware]) aware.destroy();
  });
});
