/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { insertText, moveClause } from '@articulado/draft-document';
import type { EditorView } from 'prosemirror-view';
import { idOf } from '@articulado/editor';
import { clauseNamed, type Editor, openEditor, initialUpdateOf, shown } from '@articulado/editor/testing';
import { keepUnread, readsUnread } from './unread-selection.js';

const [a, b, c] = ['a', 'b', 'c'] as ClauseId[];
const initial = initialUpdateOf([clauseNamed('a', 'aaaa'), clauseNamed('b', 'bbbb'), clauseNamed('c', 'cccc')]);

describe('a click that the editor was not told of yet', () => {
  let editor: Editor;
  beforeEach(() => {
    editor = openEditor(initial, 7);
    editor.view.setProps({
      handleDOMEvents: readsUnread,
      dispatchTransaction(this: EditorView, tr) {
        keepUnread(this, tr);
        this.updateState(this.state.apply(tr));
      },
    });
    editor.view.focus();
  });
  afterEach(() => editor.close());

  /** Puts the browser's caret somewhere, and nobody is told. */
  const click = (id: ClauseId, offset: number) => {
    const words = editor.view.dom.querySelector(`[data-clause="${id}"]`)!.firstChild!;
    document.getSelection()!.collapse(words, offset);
  };
  const caret = () => {
    const { $head } = editor.view.state.selection;
    return [idOf($head.parent), $head.parentOffset];
  };

  it('stays where it was made when a colleague writes or moves something meanwhile', () => {
    click(c!, 2);
    insertText(editor.doc, a!, 0, 'Ana ');
    expect(caret()).toEqual([c, 2]);
    click(b!, 3);
    moveClause(editor.doc, a!, c);
    expect(caret()).toEqual([b, 3]);
    insertText(editor.doc, b!, 0, 'xx');
    expect(caret()).toEqual([b, 5]);
  });

  it('stays when something is only drawn anew', () => {
    click(b!, 1);
    editor.view.dispatch(editor.view.state.tr.setMeta('drawn', true));
    expect(caret()).toEqual([b, 1]);
  });

  it.each(['keydown', 'compositionstart'])('is where the next thing is written: %s', (event) => {
    click(c!, 0);
    editor.view.dom.dispatchEvent(new Event(event));
    expect(caret()).toEqual([c, 0]);
    editor.view.dispatch(editor.view.state.tr.insertText('x'));
    expect(shown(editor)).toBe('a:aaaa b:bbbb c:xcccc');
  });

  it('does not hinder what one does oneself', () => {
    click(c!, 1);
    editor.view.dispatch(editor.view.state.tr.insertText('z', 2, 2));
    expect(caret()[0]).toBe(a);
  });
});
