/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import {
  deleteClause,
  insertText,
  lostWords,
  moveClause,
  readDraft,
  restoreClause,
  setKind,
} from '@articulado/draft-document';
import { DOMParser as Parser, DOMSerializer, Fragment, Slice } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { clausesOf, idOf } from './clause-nodes.js';
import { draftSchema } from './schema.js';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf, shown } from './testing/editors.js';
import { Letters } from './testing/letters.js';

const initial = initialUpdateOf(['aaaa', 'bbbb', 'cccc', 'dddd'].map((text) => clauseNamed(text[0]!, text)));
const id = (name: string) => name as ClauseId;
let open: Editor[] = [];
const edit = (clientID: number, plugins: Plugin[] = []) => {
  const editor = openEditor(initial, clientID, plugins);
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

describe('what others do', () => {
  it('comes in the smallest step and leaves decorations elsewhere alone', () => {
    const steps: Transaction[] = [];
    const marker = new Plugin<DecorationSet>({
      state: {
        init: (_, state) => DecorationSet.create(state.doc, [Decoration.inline(14, 16, { class: 'found' })]),
        apply: (tr, set) => {
          steps.push(tr);
          return set.map(tr.mapping, tr.doc);
        },
      },
    });
    const [one, two] = [edit(10, [marker]), edit(20)];
    insertText(two.doc, id('b'), 2, 'XX');
    learn(one.doc, two.doc);
    expect(steps).toHaveLength(1);
    expect(steps[0]!.steps[0]!.toJSON()).toMatchObject({ from: 9, to: 9 });
    moveClause(two.doc, id('d'), undefined);
    setKind(two.doc, id('b'), 'point');
    learn(one.doc, two.doc);
    expect(shown(one)).toBe('d:dddd a:aaaa b:bbXXbb c:cccc');
    expect(
      marker
        .getState(one.view.state)!
        .find()
        .map(({ from, to }) => one.view.state.doc.textBetween(from, to)),
    ).toEqual(['cc']);
  });

  it('keeps the selection at its letters, also when their clause is moved, split or merged', () => {
    const [one, two] = [edit(10), edit(20)];
    select(one, 8, 10); // "b[bb]b"
    const selected = () => {
      const { from, to, $from } = one.view.state.selection;
      return [$from.parent.attrs['id'], one.view.state.doc.textBetween(from, to)];
    };
    insertText(two.doc, id('b'), 0, 'XX');
    moveClause(two.doc, id('b'), id('d'));
    learn(one.doc, two.doc);
    expect(selected()).toEqual(['b', 'bb']);
    const last = two.view.state.doc.content.size - two.view.state.doc.lastChild!.nodeSize;
    two.view.dispatch(two.view.state.tr.join(last));
    learn(one.doc, two.doc);
    expect(shown(one)).toBe('a:aaaa c:cccc d:ddddXXbbbb');
    expect(selected()).toEqual(['d', 'bb']);
  });

  it('keeps the caret at its letter where the text reads as before and is made of other letters', () => {
    const [one, two] = [edit(20), edit(10)];
    select(one, 7); // before the b that the other one types over, by a b
    type(one, 'b');
    select(two, 7, 8);
    type(two, 'b');
    learn(one.doc, two.doc);
    expect(shown(one)).toBe('a:aaaa b:bbbbb c:cccc d:dddd');
    type(one, 'o');
    type(two, 'x');
    meet(one, two);
    expect([shown(one), shown(two)]).toEqual(Array(2).fill('a:aaaa b:bxbobbb c:cccc d:dddd'));
  });

  it('lets two people write at the same place, letter by letter, without mixing their words', () => {
    const [one, two] = [edit(10), edit(20)];
    select(one, 9);
    select(two, 9);
    for (const letter of 'uno') type(one, letter);
    for (const letter of 'DOS') type(two, letter);
    meet(one, two);
    expect(shown(one)).toBe(shown(two));
    expect(shown(one)).toMatch(/b:bb(unoDOS|DOSuno)bb/);
    for (const letter of '123') {
      type(one, letter);
      meet(one, two);
      type(two, letter);
      meet(one, two);
    }
    expect(shown(one)).toMatch(/b:bb(uno123DOS123|DOS123uno123)bb/);
  });

  it('shows a kind it does not know, and does not delete it', () => {
    const [one, two] = [edit(10), edit(20)];
    setKind(two.doc, id('c'), 'preambleOfTheFuture' as never);
    learn(one.doc, two.doc);
    select(one, 14);
    type(one, 'X');
    expect(one.view.state.doc.child(2).attrs).toMatchObject({ id: 'c', kind: 'preambleOfTheFuture' });
    expect(readDraft(one.doc)[2]).toMatchObject({ kind: 'preambleOfTheFuture', content: [{ text: 'cXccc' }] });
  });

  it('keeps the formatting one has chosen for the next letter', () => {
    const [one, two] = [edit(10), edit(20)];
    one.view.dispatch(one.view.state.tr.setStoredMarks([draftSchema.mark('strong')]));
    insertText(two.doc, id('d'), 0, 'X');
    learn(one.doc, two.doc);
    expect(one.view.state.storedMarks).toHaveLength(1);
  });
});

describe('letters', () => {
  const letters = new Letters();
  const lettersOf = ({ binding }: Editor, name: string) => letters.of(binding.draft, id(name));

  it.each([
    [10, 20],
    [20, 10],
  ])('stay the same ones when others delete words beside them at the same moment (%i, %i)', (first, second) => {
    const persons = initialUpdateOf([clauseNamed('a', 'Las personas participan')]);
    const [one, two] = [openEditor(persons, first), openEditor(persons, second)];
    open.push(one, two);
    select(one, 5);
    for (const letter of 'pocas ') type(one, letter);
    two.view.dispatch(two.view.state.tr.delete(5, 14));
    meet(one, two);
    expect(shown(one)).toBe('a:Las pocas participan');
    expect(shown(two)).toBe(shown(one));
  });

  it('stay the same letters when clauses are split, merged and written in by one transaction', () => {
    const one = edit(10);
    const before = ['a', 'b', 'c'].flatMap((name) => lettersOf(one, name));
    const { tr } = one.view.state;
    tr.split(3); // aa|aa bbbb cccc
    tr.join(14); // aa aa bbbbcccc
    tr.insertText('b', 9).delete(6, 7); // aa a bbbbbcccc
    one.view.dispatch(tr);
    expect(shown(one)).toMatch(/^a:aa \w+:a b:bbbbbcccc d:dddd$/);
    const after = clausesOf(one.view.state.doc).flatMap((node) => lettersOf(one, idOf(node)));
    expect(before.filter((letter) => !after.includes(letter))).toHaveLength(1);
  });

  it('come to stand in front of a clause that keeps its id, by being written anew', () => {
    const [one, two] = [edit(10), edit(20)];
    const { tr } = one.view.state;
    tr.split(3)
      .join(8)
      .setNodeMarkup(4, null, { ...one.view.state.doc.child(1).attrs, id: 'b' });
    one.view.dispatch(tr);
    insertText(two.doc, id('b'), 2, 'XX');
    meet(one, two);
    expect(shown(one)).toBe('a:aa b:aabbXXbb c:cccc d:dddd');
    expect(shown(two)).toBe(shown(one));
  });

  it("typed over their like are one's own, and stay when others delete those that they were typed over", () => {
    const [one, two] = [edit(10), edit(20)];
    select(one, 9, 10);
    type(one, 'b');
    two.view.dispatch(two.view.state.tr.delete(9, 10));
    meet(one, two);
    expect(shown(one)).toContain('b:bbbb');
    expect(shown(two)).toBe(shown(one));
  });

  it('are found again where nobody can say by which steps the text changed', () => {
    const one = edit(10);
    const former = lettersOf(one, 'b');
    const { state } = one.view;
    const doc = state.doc.replace(9, 9, new Slice(Fragment.from(draftSchema.text('X')), 0, 0));
    one.view.updateState(EditorState.create({ doc, plugins: state.plugins }));
    type(one, 'Y');
    expect(shown(one)).toContain('b:bbXbb');
    expect(lettersOf(one, 'b').filter((letter) => former.includes(letter))).toEqual(former);
  });
});

describe('formatting', () => {
  const bold = ({ view }: Editor, from: number, to: number) =>
    view.dispatch(view.state.tr.addMark(from, to, draftSchema.mark('strong')));
  const boldWords = ({ doc }: Editor) =>
    readDraft(doc).flatMap(({ content }) => content.filter((run) => run.bold).map((run) => run.text));

  it.each([
    [10, 20],
    [20, 10],
  ])('stay on both parts when another splits the words at the same moment (%i, %i)', (first, second) => {
    const [one, two] = [edit(first), edit(second)];
    bold(one, 8, 10);
    two.view.dispatch(two.view.state.tr.split(9));
    meet(one, two);
    expect(boldWords(one)).toEqual(['b', 'b']);
    expect(shown(two)).toBe(shown(one));
  });

  it.each([
    [10, 20],
    [20, 10],
  ])('go from both parts when they are taken back (%i, %i)', (first, second) => {
    const [one, two] = [edit(first), edit(second)];
    bold(one, 8, 10);
    meet(one, two);
    two.view.dispatch(two.view.state.tr.split(9));
    one.binding.undo();
    meet(one, two);
    expect(boldWords(one)).toEqual([]);
    expect(boldWords(two)).toEqual([]);
  });
});

describe('a composition', () => {
  const composing = (editor: Editor, is: boolean) =>
    ((editor.view as unknown as { input: { composing: boolean } }).input.composing = is);

  it('is left alone: what others do waits, what is composed is written at once, and then all is there', async () => {
    const [one, two] = [edit(10), edit(20)];
    select(one, 9);
    composing(one, true);
    type(one, 'k');
    insertText(two.doc, id('b'), 0, 'XX');
    insertText(two.doc, id('b'), 6, 'YY');
    insertText(two.doc, id('c'), 0, 'ZZ');
    moveClause(two.doc, id('d'), undefined);
    meet(one, two);
    expect(shown(one)).toBe('a:aaaa b:bbkbb c:cccc d:dddd');
    type(one, 'か');
    learn(two.doc, one.doc);
    expect(shown(two)).toBe('d:dddd a:aaaa b:XXbbkかbbYY c:ZZcccc');
    composing(one, false);
    one.view.dom.dispatchEvent(new Event('compositionend'));
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(shown(one)).toBe('d:dddd a:aaaa b:XXbbkかbbYY c:ZZcccc');
    type(one, '!');
    expect(readDraft(one.doc)[2]!.content).toEqual([{ text: 'XXbbkか!bbYY' }]);
  });
});

describe('a composition beside its like', () => {
  it('is written before the letters that others write around, and takes back only its own', async () => {
    const persons = initialUpdateOf([clauseNamed('a', 'Las personas'), clauseNamed('b', 'pan')]);
    const [one, two] = [openEditor(persons, 10), openEditor(persons, 20)];
    open.push(one, two);
    const { input } = one.view as unknown as { input: { composing: boolean } };
    select(one, 5);
    input.composing = true;
    type(one, 'pp');
    insertText(two.doc, id('a'), 4, 'XX');
    insertText(two.doc, id('a'), 7, 'YY'); // Las XXpYYersonas
    meet(one, two);
    expect(shown(one)).toBe('a:Las pppersonas b:pan');
    // The second p goes: ProseMirror takes the last of the three for it, and the caret says which.
    const { tr } = one.view.state;
    one.view.dispatch(tr.delete(7, 8).setSelection(TextSelection.create(tr.doc, 6)));
    one.view.dispatch(one.view.state.tr.split(6));
    input.composing = false;
    one.view.dom.dispatchEvent(new Event('compositionend'));
    await new Promise((resolve) => setTimeout(resolve, 80));
    meet(one, two);
    expect(shown(one)).toMatch(/^a:Las (XX)?p c\w+:(XX)?pYYersonas b:pan$/);
    expect(shown(one)).toContain('XX');
    expect(shown(two)).toBe(shown(one));
  });
});

describe('cut, copy and paste', () => {
  const clipboard = ({ view }: Editor, from: number, to: number): Slice => {
    const holder = document.createElement('div');
    holder.append(DOMSerializer.fromSchema(draftSchema).serializeFragment(view.state.doc.slice(from, to).content));
    return new Slice(Parser.fromSchema(draftSchema).parse(holder).content, 0, 0);
  };

  it('a clause that is cut and pasted keeps its id and what others wrote in it meanwhile', () => {
    const [one, two] = [edit(10), edit(20)];
    const cut = clipboard(one, 6, 12);
    one.view.dispatch(one.view.state.tr.delete(6, 12));
    insertText(two.doc, id('b'), 4, ' meanwhile');
    meet(one, two);
    one.view.dispatch(one.view.state.tr.replace(0, 0, cut));
    meet(one, two);
    expect(shown(one)).toBe('b:bbbb meanwhile a:aaaa c:cccc d:dddd');
    expect(shown(two)).toBe(shown(one));
  });

  it('a copy gets an id of its own, and so does what comes from elsewhere', () => {
    const one = edit(10);
    const copy = clipboard(one, 6, 12);
    one.view.dispatch(one.view.state.tr.replace(0, 0, copy));
    one.view.dispatch(one.view.state.tr.replace(0, 0, new Slice(copy.content, 0, 0)));
    const ids = readDraft(one.doc).map((clause) => clause.id);
    expect(new Set(ids).size).toBe(6);
    expect(ids.slice(2)).toEqual(['a', 'b', 'c', 'd']);
    const foreign = document.createElement('div');
    foreign.innerHTML =
      '<p data-clause="zz" data-kind="cell" data-depth="99" onclick="x()">uno <a href="javascript:x()">dos</a></p>';
    one.view.dispatch(
      one.view.state.tr.replace(0, 0, new Slice(Parser.fromSchema(draftSchema).parse(foreign).content, 0, 0)),
    );
    expect(readDraft(one.doc)[0]).toMatchObject({ kind: 'content', depth: 0, content: [{ text: 'uno dos' }] });
    expect(readDraft(one.doc)[0]!.id).not.toBe('zz');
  });
});

describe('a draft without clauses', () => {
  it('shows an empty clause, which becomes real when someone writes in it', () => {
    const [one, two] = [edit(10), edit(20)];
    for (const name of 'abcd') deleteClause(two.doc, id(name));
    insertText(one.doc, id('b'), 2, 'late');
    meet(one, two);
    expect(one.view.state.doc.childCount).toBe(1);
    expect(readDraft(one.doc)).toEqual([]);
    expect(lostWords(one.doc)).toEqual([{ clause: 'b', words: 'late', whole: 'bblatebb' }]);
    type(one, 'new');
    meet(one, two);
    expect(shown(two)).toMatch(/^\w+:new$/);
    restoreClause(two.doc, id('b'));
    meet(one, two);
    expect(shown(one)).toMatch(/^\w+:new b:bblatebb$/);
  });
});
