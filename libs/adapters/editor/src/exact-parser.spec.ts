/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { insertText } from '@articulado/draft-document';
import { Plugin, TextSelection } from 'prosemirror-state';
import { clauseClipboard } from './clause-clipboard.js';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf, shown } from './testing/editors.js';

const noLayout = new Plugin({ props: { handleScrollToSelection: () => true } }); // jsdom has none
const initial = initialUpdateOf([clauseNamed('a', 'uno\ndos\ntres')]);

/** A browser writes into the page, and ProseMirror looks what it wrote. */
function writeIntoPage({ view }: Editor, offset: number, words: string): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1 + offset)));
  const text = view.dom.querySelector('p')!.firstChild as Text;
  text.insertData(offset, words);
  document.getSelection()!.collapse(text, offset + words.length);
  (view as unknown as { domObserver: { flush(): void } }).domObserver.flush();
}

describe('what is typed into a clause with line breaks', () => {
  it('leaves the breaks, and a colleague’s letters between them, as they are', () => {
    const [editor, other] = [10, 20].map((id) => openEditor(initial, id, [noLayout])) as [Editor, Editor];
    insertText(other.doc, 'a' as ClauseId, 5, 'Z');
    writeIntoPage(editor, 12, '!');
    expect(shown(editor)).toBe('a:uno\ndos\ntres!');
    learn(editor.doc, other.doc);
    learn(other.doc, editor.doc);
    expect([editor, other].map(shown)).toEqual(Array.from({ length: 2 }, () => 'a:uno\ndZos\ntres!'));
    for (const each of [editor, other]) each.close();
  });

  it('keeps the breaks over the clipboard', () => {
    const editor = openEditor(initial, 10, [clauseClipboard(), noLayout]);
    const { view } = editor;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 2, 7)));
    const { dom } = view.serializeForClipboard(view.state.selection.content());
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 13)));
    view.pasteHTML(dom.innerHTML, new Event('paste') as ClipboardEvent);
    expect(shown(editor)).toBe('a:uno\ndos\ntresno\ndo');
    editor.close();
  });
});
