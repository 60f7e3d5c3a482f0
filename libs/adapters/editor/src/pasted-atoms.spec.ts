/** @jest-environment jsdom */
import { type ClauseId, usualTimeZone } from '@articulado/base';
import { checkDraft, readDraft } from '@articulado/draft-document';
import { roomTranslator } from '@articulado/messages/room-messages';
import { atom, type Clause, type ClauseKind, type Run, wordsOf } from '@articulado/policy-text';
import { TextSelection } from 'prosemirror-state';
import { pastedAtoms } from './pasted-atoms.js';
import { clauseClipboard } from './clause-clipboard.js';
import { idOf } from './clause-nodes.js';
import { validOnly } from './valid-only.js';
import { showPrintedText } from './show-printed-text.js';
import { type Editor, learn, openEditor, initialUpdateOf } from './testing/editors.js';

const clause = (id: string, kind: ClauseKind, content: readonly Run[], depth = 1): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content,
});
const mark = (note: string): Run => ({ text: atom, note: note as ClauseId });
const reference = (id: string, target: string): Run => ({ text: atom, reference: { id, target: target as ClauseId } });
const from = initialUpdateOf([
  clause('art1', 'article', [{ text: 'Objeto.' }], 0),
  clause('c', 'content', [
    { text: 'Según el ' },
    reference('r', 'art2'),
    { text: ', el plazo' },
    mark('n'),
    { text: ' es de un mes' },
    mark('n'),
    { text: '.' },
  ]),
  clause(
    'n',
    'note',
    [{ text: 'Días ' }, { text: 'hábiles', bold: true }, { text: ': véase el ' }, reference('s', 'art1')],
    2,
  ),
  clause('art2', 'article', [{ text: 'Plazos.' }], 0),
]);
const to = initialUpdateOf([
  clause('uno', 'article', [{ text: 'Uno.' }], 0),
  clause('dos', 'content', [{ text: 'Antes' }, mark('own'), { text: ' después.' }]),
  clause('own', 'note', [{ text: 'Propia.' }], 2),
  clause('tres', 'article', [{ text: 'Tres.' }], 0),
]);

let editors: Editor[] = [];
let told: number[] = [];
afterEach(() => {
  for (const editor of editors) editor.close();
  editors = [];
  told = [];
});
const edit = (initial: Uint8Array, clientID = 10) => {
  editors.push(
    openEditor(initial, clientID, [
      validOnly(() => {}),
      clauseClipboard(),
      pastedAtoms((count) => told.push(count)),
      showPrintedText(roomTranslator('es', usualTimeZone), 'feminine'),
    ]),
  );
  return editors.at(-1)!;
};
const startOf = ({ view }: Editor, id: string) => {
  let found = -1;
  view.state.doc.forEach((node, position) => {
    if (idOf(node) === id) found = position + 1;
  });
  return found;
};
const select = ({ view }: Editor, start: number, end = start) =>
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, start, end)));
const board = () => {
  const held = new Map<string, string>();
  return {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, data: string) => void held.set(type, data),
    clearData: () => held.clear(),
    files: [],
    items: [],
  };
};
const fire = ({ view }: Editor, type: string, clipboardData: ReturnType<typeof board>) =>
  view.dom.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData }));
/** Copies from one place to another of a text. */
const copied = (editor: Editor, start: number, end: number) => {
  const held = board();
  select(editor, start, end);
  fire(editor, 'copy', held);
  return held;
};
/** `kind@depth words`, with what marks and references lead to. */
const lines = (editor: Editor) => {
  const text = readDraft(editor.doc);
  expect(checkDraft(editor.doc)).toBeUndefined();
  expect(new Set(text.map(({ id }) => id)).size).toBe(text.length);
  const index = (id: ClauseId | undefined) => text.findIndex((each) => each.id === id);
  return text.map(
    ({ kind, depth, content }) =>
      `${kind}@${depth} ${content.map((run) => (run.note ? `[${index(run.note)}]` : run.reference ? `<${index(run.reference.target)}>` : run.bold ? `*${run.text}*` : run.text)).join('')}`,
  );
};
const before = ['article@0 Uno.', 'content@1 Antes[2] después.', 'note@2 Propia.', 'article@0 Tres.'];

describe('words that are copied to another draft', () => {
  it('bring the words of their notes as a new note, behind those that are there; what leads nowhere stays as words', () => {
    const [source, target] = [edit(from), edit(to, 20)];
    const held = copied(source, startOf(source, 'c'), startOf(source, 'c') + 'Según el X, el plazoX'.length);
    select(target, startOf(target, 'dos') + 'Antes'.length + 1);
    fire(target, 'paste', held);
    expect(lines(target)).toEqual([
      before[0],
      'content@1 Antes[2]Según el artículo 2, el plazo[3] después.',
      before[2],
      'note@2 Días *hábiles*: véase el artículo 1',
      before[3],
    ]);
    expect(told).toEqual([2]);
    target.view.dispatch(target.view.state.tr.insertText('!'));
    expect(lines(target)[1]).toContain('plazo[3]! después');
    target.binding.undo();
    target.binding.undo();
    expect(lines(target)).toEqual(before);
  });

  it('bring one note for all of its marks, and another one with every paste', () => {
    const [source, target] = [edit(from), edit(to, 20)];
    const held = copied(
      source,
      startOf(source, 'c') + 10,
      startOf(source, 'c') + 'Según el X, el plazoX es de un mesX'.length,
    );
    select(target, startOf(target, 'tres') + 5);
    fire(target, 'paste', held);
    expect(lines(target).slice(3)).toEqual([
      'article@0 Tres., el plazo[4] es de un mes[4]',
      'note@1 Días *hábiles*: véase el artículo 1',
    ]);
    fire(target, 'paste', held);
    expect(lines(target).slice(3)).toEqual([
      'article@0 Tres., el plazo[4] es de un mes[4], el plazo[5] es de un mes[5]',
      ...Array<string>(2).fill('note@1 Días *hábiles*: véase el artículo 1'),
    ]);
  });

  it('lead to their own note and provision where these come along, as whole clauses', () => {
    const [source, target] = [edit(from), edit(to, 20)];
    const held = copied(source, startOf(source, 'c'), source.view.state.doc.content.size - 1);
    select(target, startOf(target, 'tres') + 5);
    fire(target, 'paste', held);
    expect(lines(target).slice(4)).toEqual([
      'content@1 Según el <6>, el plazo[5] es de un mes[5].',
      'note@2 Días *hábiles*: véase el artículo 1',
      'article@0 Plazos.',
    ]);
    expect(told).toEqual([1]);
  });

  it('bring the note of a whole clause that comes without it', () => {
    const [source, target] = [edit(from), edit(to, 20)];
    const held = copied(source, startOf(source, 'c'), startOf(source, 'n'));
    select(target, startOf(target, 'uno'));
    fire(target, 'paste', held);
    expect(lines(target).slice(0, 3)).toEqual([
      'content@1 Según el artículo 2, el plazo[1] es de un mes[1].',
      'note@2 Días *hábiles*: véase el artículo 1',
      'article@0 Uno.',
    ]);
  });

  it('lead where they led within one draft, whatever somebody else does', () => {
    const [one, two] = [edit(from), edit(from, 20)];
    const held = copied(one, startOf(one, 'c'), startOf(one, 'c') + 'Según el X, el plazoX'.length);
    select(one, startOf(one, 'art2') + 7);
    two.view.dispatch(two.view.state.tr.insertText('Y ', startOf(two, 'c')));
    fire(one, 'paste', held);
    learn(one.doc, two.doc);
    learn(two.doc, one.doc);
    expect(lines(one).at(-1)).toBe('article@0 Plazos.Según el <3>, el plazo[2]');
    expect(lines(one)).toHaveLength(4);
    expect(lines(two)).toEqual(lines(one));
    expect(told).toEqual([]);
  });

  it('take nothing invalid with them, whoever wrote the clipboard', () => {
    const target = edit(to);
    const held = board();
    held.setData(
      'text/html',
      '<p data-pm-slice="1 1 []">Con<sup data-note="zz" data-words="&lt;img src=x onerror=alert(1)&gt;A&#x202e;b &lt;a href=&quot;javascript:x()&quot;&gt;c&lt;/a&gt;e&#x301;">1</sup></p>',
    );
    select(target, startOf(target, 'tres') + 5);
    fire(target, 'paste', held);
    expect(lines(target).slice(3)).toEqual(['article@0 Tres.Con[4]', 'note@1 Ab c\u00e9']);
    expect(readDraft(target.doc).flatMap(({ content }) => content.filter((run) => run.link))).toEqual([]);
    expect(wordsOf(readDraft(target.doc).at(-1)!)).toBe('Ab c\u00e9');
  });

  it('tell other programs what is read, and nothing of the page', () => {
    const source = edit(from);
    const held = copied(source, startOf(source, 'c'), startOf(source, 'c') + 'Según el X, el plazoX'.length);
    expect(held.getData('text/plain')).toBe('Según el artículo 2, el plazo1');
    expect(held.getData('text/html')).toContain('data-words="Días <strong>hábiles</strong>: véase el <span');
    expect(source.view.dom.querySelector('[data-words]')).toBeNull();
  });
});
