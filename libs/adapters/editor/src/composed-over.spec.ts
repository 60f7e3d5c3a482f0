/** @jest-environment jsdom */
import { charactersOf, insertText, readerOf } from '@articulado/draft-document';
import type { ClauseId } from '@articulado/base';
import { TextSelection } from 'prosemirror-state';
import { draftSchema } from './schema.js';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf, shown } from './testing/editors.js';

const a = 'a' as ClauseId;
const initial = initialUpdateOf([clauseNamed('a', 'Pappep  pea.')]);
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

/** What a browser tells before an input method writes. */
function tell({ view }: Editor, data: string, from: number, to: number): void {
  const event = new InputEvent('beforeinput', { inputType: 'insertCompositionText', data });
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)];
  const range = {
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  };
  Object.assign(event, { getTargetRanges: () => [range] });
  view.dom.dispatchEvent(event);
}

describe('a word that is composed over others, which the input method took back', () => {
  it('takes their place and no other, though the page reads as if a space had been deleted', () => {
    const [one, two] = [edit(10), edit(20)];
    const { view } = one;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 8)));
    insertText(two.doc, a, 7, 'Z'); // between the two spaces
    view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
    tell(one, 'p', 6, 8);
    const { tr } = view.state; // as ProseMirror finds it: a space less, and the caret behind the other
    tr.delete(8, 9);
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, 8)));
    learn(one.doc, two.doc);
    learn(two.doc, one.doc);
    expect(shown(two)).toBe('a:PappepZ pea.');
    const written = charactersOf(readerOf(one.doc), a)!;
    expect(written.slice(5, 6)).toMatchObject([{ client: 10 }]);
  });

  it('is compared with the page as it stands from its second letter on', () => {
    const one = edit(10);
    const { view } = one;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 8)));
    view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
    tell(one, 'p', 6, 8);
    view.dispatch(view.state.tr.insertText('p', 6, 8));
    const first = charactersOf(readerOf(one.doc), a)!.slice(5, 6);
    tell(one, 'po', 6, 7);
    view.dispatch(view.state.tr.insertText('o', 7));
    expect(shown(one)).toBe('a:Pappepo pea.');
    expect(charactersOf(readerOf(one.doc), a)!.slice(5, 6)).toEqual(first);
  });
});

describe('what is selected when somebody begins to compose', () => {
  it('goes at once, also letters that read like the composed ones, and what comes looks as it did', () => {
    const one = edit(10);
    const { view } = one;
    const { strong } = draftSchema.marks;
    view.dispatch(view.state.tr.addMark(3, 6, strong.create()));
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3, 7)));
    view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
    expect(shown(one)).toBe('a:Pa  pea.');
    expect(view.state.storedMarks?.map(({ type }) => type.name)).toEqual(['strong']);
  });
});
