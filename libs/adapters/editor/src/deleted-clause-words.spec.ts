/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import {
  charactersOf,
  deleteClause,
  deleteText,
  insertText,
  lostWords,
  mergeClauses,
  readDraft,
  restoreClause,
} from '@articulado/draft-document';
import fc from 'fast-check';
import { Plugin, TextSelection } from 'prosemirror-state';
import { DeletedClauseWords } from './deleted-clause-words.js';
import type { DeletedClause } from './draft-binding.js';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf, shown } from './testing/editors.js';
import { Letters } from './testing/letters.js';
import { runsOr, seedNow } from '@articulado/base/testing/seed';

const b = 'b' as ClauseId;
const initial = initialUpdateOf([clauseNamed('a', 'Sanciones.'), clauseNamed('b', 'pappapa'), clauseNamed('c', 'Fin')]);

let open: Editor[] = [];
let told: DeletedClause[] = [];
afterEach(() => {
  for (const editor of open) editor.close();
  open = [];
  told = [];
});
const edit = (clientID: number, isActing = () => false) => {
  const noLayout = new Plugin({ props: { handleScrollToSelection: () => true } }); // jsdom has none
  const editor = openEditor(initial, clientID, [noLayout], {
    clauseDeleted: (deleted) => told.push(deleted),
    isActing,
  });
  editor.view.dom.tabIndex = 0;
  open.push(editor);
  return editor;
};
/** Puts the caret behind some letters of the second clause. */
const writeIn = ({ view }: Editor, offset: number) => {
  view.focus();
  const start = view.state.doc.firstChild!.nodeSize + 1;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, start + offset)));
};
/** As ProseMirror notes it of an input method. */
const setComposing = ({ view }: Editor, composing: boolean) => {
  (view as unknown as { input: { composing: boolean } }).input.composing = composing;
};
/** Ends what is being composed, and waits until the view shows what others did meanwhile. */
const endComposing = async (editor: Editor) => {
  setComposing(editor, false);
  editor.view.dom.dispatchEvent(new Event('compositionend'));
  await new Promise((resolve) => setTimeout(resolve, 80));
};
const words = (editor: Editor) =>
  readDraft(editor.doc).map(({ id, content }) => `${id}:${content.map((run) => run.text).join('')}`);

describe('a clause that others delete while one writes in it', () => {
  it('is told with its words and the caret in them; put back, it has the words as they were written on, and what others wrote', () => {
    const [one, two] = [edit(10), edit(20)];
    writeIn(one, 3);
    one.view.dispatch(one.view.state.tr.insertText('X'));
    insertText(two.doc, b, 0, 'otra ');
    deleteClause(two.doc, b);
    learn(one.doc, two.doc);
    expect(told.map(({ words: { clause, text }, from, to }) => ({ clause, text, from, to }))).toEqual([
      { clause: 'b', text: 'papXpapa', from: 4, to: 4 },
    ]);
    expect(shown(one)).toBe('a:Sanciones. c:Fin');
    const [deleted] = told as [DeletedClause];
    deleted.words.write('papXpupapa', 6);
    const place = deleted.words.putBack(one.binding.draft, 6);
    expect(words(one)).toEqual(['a:Sanciones.', 'b:otra papXpupapa', 'c:Fin']);
    expect(place).toEqual({ id: 'b', offset: 11 });
    learn(two.doc, one.doc);
    expect(shown(two)).toBe(shown(one));
    expect(lostWords(one.doc)).toEqual([]);
  });

  it.each([
    ['with a tool or in a dialog', true],
    ['elsewhere on the page', false],
  ])('is told without the focus in the text only to who is %s', (_where, acting) => {
    const [one, two] = [edit(10, () => acting), edit(20)];
    writeIn(one, 3);
    one.view.dom.blur();
    deleteClause(two.doc, b);
    learn(one.doc, two.doc);
    expect(told.map(({ words: { clause } }) => clause)).toEqual(acting ? ['b'] : []);
  });

  it('is not told of by who takes back a clause of their own, with the caret in it', () => {
    const one = edit(10);
    writeIn(one, 7);
    const { state } = one.view;
    const tr = state.tr.split(state.selection.from);
    one.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(state.selection.from))));
    expect(one.view.state.doc.childCount).toBe(4);
    one.binding.undo();
    expect(shown(one)).toBe('a:Sanciones. b:pappapa c:Fin');
    expect(told).toEqual([]);
  });

  it('takes along what is composed, which goes into no other clause and does not bring it back', async () => {
    const [one, two] = [edit(10), edit(20)];
    writeIn(one, 3);
    setComposing(one, true);
    one.view.dispatch(one.view.state.tr.insertText('k'));
    insertText(two.doc, b, 7, '!');
    learn(one.doc, two.doc);
    one.view.dispatch(one.view.state.tr.insertText('o'));
    learn(two.doc, one.doc);
    deleteClause(two.doc, b);
    learn(one.doc, two.doc);
    one.view.dispatch(one.view.state.tr.insertText('n'));
    expect(shown(one)).toBe('a:Sanciones. b:papkonpapa c:Fin');
    expect(words(one)).toEqual(['a:Sanciones.', 'c:Fin']);
    await endComposing(one);
    expect(shown(one)).toBe('a:Sanciones. c:Fin');
    expect(told.map(({ words: { text }, from }) => [text, from])).toEqual([['papkonpapa', 6]]);
    told[0]!.words.putBack(one.binding.draft, 6);
    expect(words(one)).toEqual(['a:Sanciones.', 'b:papkonpapa!', 'c:Fin']);
  });

  it('takes what was composed at once, if somebody has put it back meanwhile', async () => {
    const [one, two] = [edit(10), edit(20)];
    writeIn(one, 3);
    setComposing(one, true);
    deleteClause(two.doc, b);
    learn(one.doc, two.doc);
    one.view.dispatch(one.view.state.tr.insertText('k'));
    restoreClause(two.doc, b);
    learn(one.doc, two.doc);
    await endComposing(one);
    expect(told).toEqual([]);
    expect(shown(one)).toBe('a:Sanciones. b:papkpapa c:Fin');
    expect(words(one)).toEqual(shown(one).split(/ (?=\w:)/));
  });

  it('takes all that is composed in its order, also what is composed after somebody has put it back', async () => {
    const [one, two] = [edit(10), edit(20)];
    writeIn(one, 3);
    setComposing(one, true);
    deleteClause(two.doc, b);
    learn(one.doc, two.doc);
    one.view.dispatch(one.view.state.tr.insertText('kl'));
    restoreClause(two.doc, b);
    insertText(two.doc, b, 7, '!');
    learn(one.doc, two.doc);
    one.view.dispatch(one.view.state.tr.insertText('mn'));
    await endComposing(one);
    expect(told).toEqual([]);
    expect(shown(one)).toBe('a:Sanciones. b:papklmnpapa! c:Fin');
    expect(words(one)).toEqual(shown(one).split(/ (?=\w:)/));
  });

  it.each(['', 'all of it is deleted and '])(
    'takes what was composed where its words are, if %ssomebody has put it back and merged it meanwhile',
    async (isEmptied) => {
      const [one, two] = [edit(10), edit(20)];
      writeIn(one, 3);
      setComposing(one, true);
      deleteClause(two.doc, b);
      learn(one.doc, two.doc);
      one.view.dispatch(one.view.state.tr.insertText('k'));
      restoreClause(two.doc, b);
      mergeClauses(two.doc, 'a' as ClauseId, b);
      if (isEmptied) deleteText(two.doc, 'a' as ClauseId, 0, 'Sanciones.pappapa'.length);
      learn(one.doc, two.doc);
      await endComposing(one);
      expect(told).toEqual([]);
      expect(shown(one)).toBe(isEmptied ? 'a:k c:Fin' : 'a:Sanciones.papkpapa c:Fin');
      expect(words(one)).toEqual(shown(one).split(/ (?=\w:)/));
    },
  );

  it('is there again, with all that was composed, for who divides it before it is shown to be gone', async () => {
    const [one, two] = [edit(10), edit(20)];
    writeIn(one, 3);
    setComposing(one, true);
    deleteClause(two.doc, b);
    learn(one.doc, two.doc);
    one.view.dispatch(one.view.state.tr.insertText('kl'));
    setComposing(one, false);
    one.view.dispatch(one.view.state.tr.split(one.view.state.selection.from));
    await endComposing(one);
    expect(told).toEqual([]);
    expect(shown(one).replace(/ \w+:papa/, ' new:papa')).toBe('a:Sanciones. b:papkl new:papa c:Fin');
    expect(words(one)).toEqual(shown(one).split(/ (?=\w+:)/));
  });

  it('is not told of to who stands elsewhere, or whose clause was merged', () => {
    const [one, two] = [edit(10), edit(20)];
    writeIn(one, 3);
    two.view.dispatch(two.view.state.tr.join(two.view.state.doc.firstChild!.nodeSize));
    learn(one.doc, two.doc);
    expect(one.view.state.selection.$head.parentOffset).toBe('Sanciones.'.length + 3);
    deleteClause(two.doc, 'c' as ClauseId);
    learn(one.doc, two.doc);
    one.view.dom.blur();
    deleteClause(two.doc, 'a' as ClauseId);
    learn(one.doc, two.doc);
    expect(told).toEqual([]);
  });
});

describe('a clause that a colleague split off and takes back while one writes in it', () => {
  /** The second editor splits "pappapa" behind "pap"; the caret of the first is so many letters behind the start of "papa". */
  const caretInSplit = (offset: number) => {
    const [one, two] = [edit(10), edit(20)];
    two.view.dispatch(two.view.state.tr.split(two.view.state.doc.firstChild!.nodeSize + 1 + 3));
    learn(one.doc, two.doc);
    const start = one.view.state.doc.child(0).nodeSize + one.view.state.doc.child(1).nodeSize + 1;
    one.view.focus();
    one.view.dispatch(one.view.state.tr.setSelection(TextSelection.create(one.view.state.doc, start + offset)));
    return [one, two] as const;
  };

  it.each([
    [0, 3],
    [2, 5],
    [4, 7],
  ])(
    'is told of as no deletion: its words are in the clause before again, and the caret with them (%i)',
    (offset, place) => {
      const [one, two] = caretInSplit(offset);
      expect(shown(one)).toMatch(/^a:Sanciones\. b:pap \w+:papa c:Fin$/);
      two.binding.undo();
      learn(one.doc, two.doc);
      expect(shown(one)).toBe('a:Sanciones. b:pappapa c:Fin');
      expect(told).toEqual([]);
      const { $head } = one.view.state.selection;
      expect([$head.parent.textContent, $head.parentOffset]).toEqual(['pappapa', place]);
    },
  );

  it('takes what is composed in it meanwhile along with its words', async () => {
    const [one, two] = caretInSplit(2);
    setComposing(one, true);
    one.view.dispatch(one.view.state.tr.insertText('k'));
    two.binding.undo();
    learn(one.doc, two.doc);
    one.view.dispatch(one.view.state.tr.insertText('o'));
    await endComposing(one);
    expect(shown(one)).toBe('a:Sanciones. b:pappakopa c:Fin');
    expect(words(one)).toEqual(shown(one).split(/ (?=\w:)/));
    expect(told).toEqual([]);
  });

  it('may be divided meanwhile by who composes in it', async () => {
    const [one, two] = caretInSplit(2);
    setComposing(one, true);
    one.view.dispatch(one.view.state.tr.insertText('k'));
    two.binding.undo();
    learn(one.doc, two.doc);
    one.view.dispatch(one.view.state.tr.split(one.view.state.selection.from));
    one.view.dispatch(one.view.state.tr.insertText('o'));
    await endComposing(one);
    learn(two.doc, one.doc);
    expect(shown(one).replaceAll(/c\w{9,}:/g, '?:')).toBe('a:Sanciones. b:pap ?:pak ?:opa c:Fin');
    expect(words(one)).toEqual(shown(one).split(/ (?=\w+:)/));
    expect(shown(two)).toBe(shown(one));
    expect(told).toEqual([]);
  });

  it('is told of where a colleague deletes it: its words are nowhere in the text', () => {
    const [one, two] = caretInSplit(2);
    const split = words(one)[2]!.split(':')[0] as ClauseId;
    deleteClause(two.doc, split);
    learn(one.doc, two.doc);
    expect(told.map(({ words: { text }, from }) => [text, from])).toEqual([['papa', 2]]);
  });
});

describe('words that are written on', () => {
  const edits = fc.array(fc.record({ at: fc.nat(20), deleted: fc.nat(3), words: fc.stringMatching(/^[pa]{0,3}$/) }), {
    minLength: 1,
    maxLength: 12,
  });

  it('stay the letters they were, wherever a field says that others were written or deleted', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const editor = edit(10);
        const { draft } = editor.binding;
        const letters = new Letters();
        let expected: (string | undefined)[] = [...letters.of(draft, b)];
        const deleted = new DeletedClauseWords(b, 'pappapa', charactersOf(draft, b)!);
        deleteClause(editor.doc, b);
        let text = 'pappapa';
        for (const { at, deleted: count, words: typed } of all) {
          const from = Math.min(at, text.length);
          text = text.slice(0, from) + typed + text.slice(from + count);
          expected = [...expected.slice(0, from), ...[...typed].map(() => undefined), ...expected.slice(from + count)];
          deleted.write(text, from + typed.length);
        }
        deleted.putBack(draft, 0);
        expect(deleted.text).toBe(text);
        expect(words(editor)[1]).toBe(`b:${text}`);
        const after = letters.of(draft, b);
        // What is typed over may keep a letter that is the same; what stayed must be the same letter.
        expected.forEach((letter, i) => letter !== undefined && expect(after[i]).toBe(letter));
      }),
      { numRuns: runsOr(200), seed: seedNow() },
    );
  });
});
