/** @jest-environment jsdom */
import { usualTimeZone } from '@articulado/base';
import { roomTranslator } from '@articulado/messages/room-messages';
import { clauseNamed, type Editor, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { TextSelection } from 'prosemirror-state';
import { showUnusualSigns } from './unusual-signs.js';

const mixed = 'pl\u0430zo'; // with a Cyrillic а
const initial = initialUpdateOf([
  clauseNamed('a', `El ${mixed} es`),
  clauseNamed('b', 'de\u00A09'),
  clauseNamed('c', 'días'),
]);

describe('the text of the room', () => {
  let editor: Editor;
  beforeEach(() => {
    editor = openEditor(initial, 7);
    const { view } = editor;
    view.updateState(
      view.state.reconfigure({
        plugins: [...view.state.plugins, showUnusualSigns(roomTranslator('es', usualTimeZone))],
      }),
    );
  });
  afterEach(() => editor.close());

  const shown = () =>
    [...editor.view.dom.querySelectorAll('.unusual')].map(({ textContent, className }) => [textContent, className]);
  const spaceIn = ['\u00A0', 'unusual is-no-break-space'];
  const word = [mixed, 'unusual is-mixed-scripts'];

  it('shows what a reader may take for something else, and says what it is', () => {
    expect(shown()).toEqual([word, spaceIn]);
    expect(editor.view.dom.querySelector('.unusual')!.getAttribute('data-meaning')).toBe(
      'Esta palabra mezcla letras de alfabetos distintos',
    );
  });

  it('says it beside the one that the caret is at', () => {
    const { view } = editor;
    const current = () => [...view.dom.querySelectorAll('.is-current')].map(({ textContent }) => textContent);
    const caretAt = (at: number) => view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
    caretAt(1);
    expect(current()).toEqual([]);
    for (const at of [4, 6, 9]) {
      caretAt(at);
      expect(current()).toEqual([mixed]);
    }
    caretAt(10);
    expect(current()).toEqual([]);
  });

  it('shows it as it is typed, and no longer once it is put right', () => {
    const { view } = editor;
    view.dispatch(view.state.tr.insertText('x', 1, 1));
    expect(shown()).toEqual([word, spaceIn]);
    const end = view.state.doc.content.size - 1;
    view.dispatch(view.state.tr.insertText('\u202F', end, end));
    expect(shown()).toEqual([word, spaceIn, ['\u202F', 'unusual is-no-break-space']]);
    const at = view.state.doc.textContent.indexOf('\u0430') + 1;
    view.dispatch(view.state.tr.insertText('a', at, at + 1));
    expect(shown()).toEqual([spaceIn, ['\u202F', 'unusual is-no-break-space']]);
  });

  it('shows a word that becomes a mixed one by a letter at its end, and by clauses that are joined', () => {
    const { view } = editor;
    const end = view.state.doc.content.size - 1;
    view.dispatch(view.state.tr.insertText('\u0430', end, end));
    expect(shown().at(-1)).toEqual(['días\u0430', 'unusual is-mixed-scripts']);
  });
});
