/** @jest-environment jsdom */
import type { Clause } from '@articulado/policy-text';
import { keymap } from 'prosemirror-keymap';
import { TextSelection } from 'prosemirror-state';
import { clausesOf } from '@articulado/editor';
import { draftKeys } from '@articulado/editor';
import { clauseNamed, type Editor, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { toCell } from './clause-commands.js';
import { toNextCell } from './table-commands.js';

const cell = (name: string, column: string): Clause => ({
  ...clauseNamed(name, name),
  kind: 'cell',
  cell: { table: 't', row: 'r', column },
});

/** @returns whether the editor kept the key from the browser */
function press({ view }: Editor, key: string, shiftKey = false): boolean {
  const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('Escape, then Tab', () => {
  let editor: Editor;
  beforeEach(() => {
    editor = openEditor(initialUpdateOf([clauseNamed('a', 'uno'), cell('c1', 'x'), cell('c2', 'y')]), 7, (binding) => [
      keymap({ Tab: toNextCell, 'Shift-Tab': toCell(-1) }),
      ...draftKeys(binding),
    ]);
  });
  afterEach(() => editor.close());

  it.each([
    ['a clause', 2],
    ['a cell', 7],
    ['the last cell', 11],
  ])('leaves the text in both directions from %s, and changes nothing', (_where, place) => {
    const { view } = editor;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)));
    const { state } = view;
    press(editor, 'Escape');
    expect(press(editor, 'Tab')).toBe(false);
    expect(press(editor, 'Shift', true)).toBe(false);
    expect(press(editor, 'Tab', true)).toBe(false);
    expect(view.state).toBe(state);
  });

  it('means something else again after any other key', () => {
    const { view } = editor;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 11)));
    press(editor, 'Escape');
    press(editor, 'ArrowLeft');
    expect(press(editor, 'Tab')).toBe(true);
    expect(clausesOf(view.state.doc)).toHaveLength(5);
  });
});
