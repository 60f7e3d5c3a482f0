/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { insertText, readDraft } from '@articulado/draft-document';
import { atom, type Clause, wordsOf } from '@articulado/policy-text';
import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { TextSelection } from 'prosemirror-state';
import { clauseClipboard } from './clause-clipboard.js';
import { idOf } from './clause-nodes.js';
import { mergeBackward, split } from './commands.js';
import { draftSchema } from './schema.js';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf } from './testing/editors.js';

const acute = '\u0301';
const a = 'a' as ClauseId;

let open: Editor[] = [];
const edit = (words: string | Clause = '') =>
  openOn(initialUpdateOf([typeof words === 'string' ? clauseNamed('a', words) : words]), 10);
const openOn = (initial: Uint8Array, clientID: number) => {
  const editor = openEditor(initial, clientID, [clauseClipboard()]);
  open.push(editor);
  return editor;
};
/** Two people in one text. */
const both = (words: string) => {
  const initial = initialUpdateOf([clauseNamed('a', words)]);
  return [openOn(initial, 10), openOn(initial, 20)] as const;
};
afterEach(() => {
  for (const editor of open) editor.close();
  open = [];
});
const select = ({ view }: Editor, from: number, to = from) =>
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from + 1, to + 1)));
/** As ProseMirror takes what a key or the browser puts in. */
const type = ({ view }: Editor, text: string) => {
  const { from, to } = view.state.selection;
  const write = () => view.state.tr.insertText(text, from, to);
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, write))) view.dispatch(write());
};
const caret = ({ view }: Editor) => view.state.selection.from - 1;
/** What the editor shows, and the draft holds. */
const told = ({ doc, view }: Editor) => {
  const words = readDraft(doc).map(wordsOf);
  expect(view.state.doc.content.content.map(({ textContent }) => textContent)).toEqual(words);
  return words.join('|');
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 80));

describe('letters that are typed', () => {
  it('are composed when their accent comes behind them, and the caret stands behind them', () => {
    const editor = edit('Polticas');
    select(editor, 3);
    type(editor, 'i');
    type(editor, acute);
    expect([told(editor), caret(editor)]).toEqual(['Pol\u00edticas', 4]);
    type(editor, 'x');
    expect(told(editor)).toBe('Pol\u00edxticas');
  });

  it('are composed when they come in one piece', () => {
    const editor = edit('Polticas');
    select(editor, 3);
    type(editor, `i${acute}n${acute}`);
    expect([told(editor), caret(editor)]).toEqual(['Pol\u00ed\u0144ticas', 5]);
  });

  it('are composed with a letter that somebody else wrote, and look as it does', () => {
    const editor = edit({
      ...clauseNamed('a', ''),
      content: [{ text: 'p' }, { text: 'e', bold: true }, { text: 's' }],
    });
    select(editor, 2);
    editor.view.dispatch(editor.view.state.tr.insert(3, draftSchema.text(acute)));
    expect(readDraft(editor.doc)[0]!.content).toEqual([{ text: 'p' }, { text: '\u00e9', bold: true }, { text: 's' }]);
  });

  it('are composed over a selection and where a letter between is deleted', () => {
    const editor = edit('Pxxlticas');
    select(editor, 1, 3);
    type(editor, `o${acute}`);
    expect(told(editor)).toBe('P\u00f3lticas');
    const other = edit(`ex${acute}a`);
    expect(told(other)).toBe(`ex${acute}a`);
    other.view.dispatch(other.view.state.tr.delete(2, 3));
    expect(told(other)).toBe('\u00e9a');
  });

  it('leave everything else as it is: what was there, what moves, what is split or merged', () => {
    const old = `e${acute}a`;
    const editor = edit(old);
    select(editor, 3);
    type(editor, 'z');
    expect(told(editor)).toBe(`${old}z`);
    select(editor, 2);
    split(editor.view.state, editor.view.dispatch);
    expect(told(editor)).toBe(`e${acute}|az`);
    mergeBackward(editor.view.state, editor.view.dispatch);
    expect(told(editor)).toBe(`${old}z`);
  });

  it('leave notes and references what they are, also with an accent behind', () => {
    const editor = edit({ ...clauseNamed('a', ''), content: [{ text: atom, note: 'n' as ClauseId }] });
    select(editor, 1);
    type(editor, '\u0307\u0323');
    expect(told(editor)).toBe(`${atom}\u0323\u0307`);
    expect(readDraft(editor.doc)[0]!.content[0]).toMatchObject({ note: 'n' });
  });

  it('are taken back by one undo, and come again by one redo', () => {
    const editor = edit('Polticas');
    select(editor, 3);
    type(editor, `i${acute}`);
    editor.binding.undo();
    expect(told(editor)).toBe('Polticas');
    editor.binding.redo();
    expect(told(editor)).toBe('Pol\u00edticas');
    editor.binding.undoManager.stopCapturing();
    select(editor, 1);
    type(editor, acute);
    editor.binding.undo();
    expect(told(editor)).toBe('Pol\u00edticas');
  });

  it('are composed beside what others write at that moment, and what others write is left to them', () => {
    const [one, two] = both('Poltica');
    select(one, 3);
    type(one, 'i');
    learn(two.doc, one.doc);
    insertText(two.doc, a, 8, `s e${acute}`);
    insertText(two.doc, a, 0, 'La ');
    type(one, acute);
    learn(one.doc, two.doc);
    learn(two.doc, one.doc);
    expect([told(one), told(two)]).toEqual(Array(2).fill(`La Pol\u00edticas e${acute}`));
    expect(caret(one)).toBe(7);
  });

  it('are not touched while an input method composes, but when it has ended; one undo takes all of it back', async () => {
    const [editor, other] = both('Polticas');
    select(editor, 3);
    editor.view.dom.dispatchEvent(new Event('compositionstart'));
    type(editor, 'i');
    type(editor, acute);
    insertText(other.doc, a, 0, 'Las ');
    learn(editor.doc, other.doc);
    await settled();
    expect(readDraft(editor.doc).map(wordsOf)).toEqual([`Las Poli${acute}ticas`]);
    editor.view.dom.dispatchEvent(new Event('compositionend'));
    await settled();
    expect([told(editor), caret(editor)]).toEqual(['Las Pol\u00edticas', 8]);
    editor.binding.undo();
    expect(told(editor)).toBe('Las Polticas');
  });

  it('are one step of the undo history however long an input method took', async () => {
    const editor = edit('');
    editor.binding.undoManager.captureTimeout = 20;
    editor.view.dom.dispatchEvent(new Event('compositionstart'));
    type(editor, `e${acute}`);
    await settled();
    editor.view.dom.dispatchEvent(new Event('compositionend'));
    await settled();
    expect(told(editor)).toBe('\u00e9');
    editor.binding.undo();
    expect(told(editor)).toBe('');
  });

  it('are what their composed form is, in whatever pieces and wherever they are typed', () => {
    const sign = fc.constantFrom(
      ...'aeionuAEy \u1100\u1161\u11a8',
      ...'\u0301\u0303\u0308\u0323\u0302\u0327',
      '\u212b',
      '\ud835\udc00',
    );
    const piece = fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(6), (pieces, place) => {
        const editor = edit('Art\u00edculo');
        const at = Math.min(place, 8);
        select(editor, at);
        for (const each of pieces) type(editor, each);
        const [before, behind] = ['Art\u00edculo'.slice(0, at), 'Art\u00edculo'.slice(at)];
        expect(told(editor)).toBe(`${before}${pieces.join('')}${behind}`.normalize('NFC'));
        expect(caret(editor)).toBe(`${before}${pieces.join('')}`.normalize('NFC').length);
        editor.binding.undo();
        expect(told(editor)).toBe('Art\u00edculo');
        expect(idOf(editor.view.state.doc.child(0))).toBe('a');
        editor.close();
        open = [];
      }),
      { seed: seedNow(), numRuns: 300 },
    );
  });
});
