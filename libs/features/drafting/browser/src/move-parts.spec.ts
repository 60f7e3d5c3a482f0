/** @jest-environment jsdom */
import { readDraft } from '@articulado/draft-document';
import { type Clause, parentsOf, wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import { type Command, TextSelection } from 'prosemirror-state';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { runsOr, seedNow } from '@articulado/base/testing/seed';
import { moveDownAlone, moveDownWithParts, moveUpAlone, moveUpWithParts } from './move-parts.js';

const clause = (name: string, depth: number, table?: string): Clause => ({
  ...clauseNamed(name, `words of ${name}`),
  depth,
  ...(table === undefined ? {} : { kind: 'cell', cell: { table, row: 'r0', column: 'c0' } }),
});
const law = [
  clause('I', 0),
  clause('1', 1),
  clause('1.1', 2),
  clause('1.1.a', 3),
  clause('1.2', 2),
  clause('2', 1),
  clause('h1', 1, 't'),
  clause('h2', 1, 't'),
  clause('3', 1),
  clause('II', 0),
  clause('4', 1),
  clause('4.1', 2),
];
const opened: Editor[] = [];
afterEach(() => opened.splice(0).forEach((editor) => editor.close()));
const edit = (text: readonly Clause[]) => open(initialUpdateOf(text));
const open = (initial: Uint8Array, clientID = 7) => {
  const editor = openEditor(initial, clientID);
  editor.view.setProps({ handleScrollToSelection: () => true });
  opened.push(editor);
  return editor;
};
const act = ({ view }: Editor, command: Command, first: number, last = first) => {
  const starts: number[] = [];
  view.state.doc.forEach((_node, position) => starts.push(position + 1));
  view.dispatch(
    view.state.tr.setSelection(TextSelection.create(view.state.doc, starts[first] ?? 0, starts[last] ?? 0)),
  );
  return command(view.state, view.dispatch.bind(view), view);
};
const names = ({ doc }: Editor) => readDraft(doc).map(({ id }) => String(id));
const after = (command: Command, name: string) => {
  const editor = edit(law);
  act(editor, command, names(editor).indexOf(name));
  return names(editor).join(' ');
};

describe('moving a clause', () => {
  it('takes its parts along, past the one beside it with its own', () => {
    expect(after(moveDownWithParts, '1')).toBe('I 2 1 1.1 1.1.a 1.2 h1 h2 3 II 4 4.1');
    expect(after(moveUpWithParts, '2')).toBe('I 2 1 1.1 1.1.a 1.2 h1 h2 3 II 4 4.1');
    expect(after(moveUpWithParts, '1.2')).toBe('I 1 1.2 1.1 1.1.a 2 h1 h2 3 II 4 4.1');
    expect(after(moveUpWithParts, 'II')).toBe('II 4 4.1 I 1 1.1 1.1.a 1.2 2 h1 h2 3');
  });

  it('past a heading alone where it is the first or the last under it', () => {
    expect(after(moveUpWithParts, '4')).toBe('I 1 1.1 1.1.a 1.2 2 h1 h2 3 4 4.1 II');
    expect(after(moveDownWithParts, '3')).toBe('I 1 1.1 1.1.a 1.2 2 h1 h2 II 3 4 4.1');
    expect(after(moveUpWithParts, 'I')).toBe(names(edit(law)).join(' '));
  });

  it('never tears a table, with parts or alone', () => {
    for (const command of [moveUpWithParts, moveUpAlone])
      expect(after(command, '3')).toBe('I 1 1.1 1.1.a 1.2 2 3 h1 h2 II 4 4.1');
    for (const command of [moveDownWithParts, moveDownAlone]) {
      expect(after(command, 'h1')).toBe('I 1 1.1 1.1.a 1.2 2 3 h1 h2 II 4 4.1');
      expect(after(command, '2')).toBe('I 1 1.1 1.1.a 1.2 h1 h2 2 3 II 4 4.1');
    }
  });

  it('leaves its parts where they are when it is moved alone', () => {
    expect(after(moveUpAlone, 'II')).toBe('I 1 1.1 1.1.a 1.2 2 h1 h2 II 3 4 4.1');
  });

  it('keeps what a colleague writes in a part at the same moment', () => {
    const initial = initialUpdateOf(law);
    const [ana, juan] = [open(initial), open(initial, 8)];
    act(ana, moveDownWithParts, 1);
    act(juan, (state, dispatch) => (dispatch?.(state.tr.insertText('ZZ ')), true), 3);
    for (const [to, from] of [[ana, juan] as const, [juan, ana] as const]) learn(to.doc, from.doc);
    expect(names(juan)).toEqual(names(ana));
    const part = readDraft(ana.doc)[4]!;
    expect([String(part.id), wordsOf(part)]).toEqual(['1.1.a', 'ZZ words of 1.1.a']);
  });

  it('in any text changes places only: nobody comes under another one but what moves, and undo brings all back', () => {
    const regular = fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 14 }).map((steps) => {
      let depth = 0;
      return steps.map((step, index) => {
        depth = index === 0 ? 0 : Math.max(0, Math.min(4, depth + 1 - (step % 3)));
        return clause(`c${index}`, depth);
      });
    });
    const law = fc.property(regular, fc.nat(), fc.nat({ max: 2 }), fc.boolean(), (text, place, more, isUp) => {
      const editor = edit(text);
      const first = place % text.length;
      const last = Math.min(text.length - 1, first + more);
      const moves = act(editor, isUp ? moveUpWithParts : moveDownWithParts, first, last);
      const now = readDraft(editor.doc);
      expect(now.map(({ id }) => id).sort()).toEqual(text.map(({ id }) => id).sort());
      const [before, after] = [parentsOf(text), parentsOf(now)];
      const strayed = text.filter(({ id }) => before.get(id)?.id !== after.get(id)?.id).map(({ id }) => id);
      const chosen = text.slice(first, last + 1).map(({ id }) => id);
      expect(strayed.filter((id) => !chosen.includes(id))).toEqual([]);
      if (moves) expect(names(editor)).not.toEqual(text.map(({ id }) => id));
      editor.binding.undo();
      expect(names(editor)).toEqual(text.map(({ id }) => id));
      editor.close();
      opened.pop();
    });
    fc.assert(law, { numRuns: runsOr(150), seed: seedNow() });
  });
});
