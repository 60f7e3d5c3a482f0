/** @jest-environment jsdom */
import { Plugin, TextSelection } from 'prosemirror-state';
import { clauseNamed, openEditor, initialUpdateOf, shown } from './testing/editors.js';
import { typedOver } from './typed-over.js';

const noLayout = new Plugin({ props: { handleScrollToSelection: () => true } }); // jsdom has none

describe('a letter typed over selected words', () => {
  it.each([
    ['the same letter', 2, 3, 'a', 'a:pana'],
    ['several words', 1, 4, 'p', 'a:pa'],
  ])('is written as a new one: %s', (_what, from, to, letter, expected) => {
    const editor = openEditor(initialUpdateOf([clauseNamed('a', 'pana')]), 10, [typedOver(), noLayout]);
    const { view, doc } = editor;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    const clock = () => doc.store.clients.get(10)?.length ?? 0;
    const before = clock();
    view.dom.dispatchEvent(new KeyboardEvent('keypress', { charCode: letter.charCodeAt(0), cancelable: true }));
    expect(shown(editor)).toBe(expected);
    expect(clock()).toBeGreaterThan(before);
    expect(view.state.selection.head).toBe(from + 1);
    editor.close();
  });

  it('is left to the browser where nothing is selected', () => {
    const editor = openEditor(initialUpdateOf([clauseNamed('a', 'pana')]), 10, [typedOver()]);
    const event = new KeyboardEvent('keypress', { charCode: 120, cancelable: true });
    editor.view.dom.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    editor.close();
  });
});
