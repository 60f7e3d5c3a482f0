/** @jest-environment jsdom */
import { type ClauseId, usualTimeZone } from '@articulado/base';
import { readDraft } from '@articulado/draft-document';
import { roomTranslator } from '@articulado/messages/room-messages';
import { type Clause, type ClauseKind, wordsOf } from '@articulado/policy-text';
import { AllSelection, TextSelection } from 'prosemirror-state';
import { clauseClipboard } from '@articulado/editor';
import { idOf } from '@articulado/editor';
import { showPrintedText } from '@articulado/editor';
import { type Editor, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { foreignClipboard } from './foreign-clipboard.js';
import { ForeignPastes } from './foreign-pastes.js';
import { LazyPart } from './lazy-part.js';
import { validOnly } from '@articulado/editor';
import { pasteHint } from './paste-hint.js';

const t = roomTranslator('es', usualTimeZone);
const clause = (id: string, kind: ClauseKind, depth: number, text: string): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content: text ? [{ text }] : [],
});
const initial = initialUpdateOf([
  clause('t', 'title', 0, 'Disposiciones'),
  clause('c1', 'chapter', 1, 'Uno'),
  clause('a', 'article', 2, 'Objeto.'),
  clause('p', 'content', 3, 'Antes.'),
  clause('e', 'content', 3, ''),
  clause('c2', 'chapter', 1, 'Dos'),
]);

describe('what other programs put on the clipboard', () => {
  let editor: Editor;
  let hints: string[];
  const reader = new LazyPart(() => import('./pasted-source.js'));
  beforeAll(() => reader.get());
  beforeEach(() => {
    hints = [];
    editor = openEditor(initial, 10, ({ draft }) => [
      validOnly((why) => hints.push(why)),
      foreignClipboard(new ForeignPastes({ draft, reader, tell: (news) => hints.push(pasteHint(t, news)) })),
      clauseClipboard(),
      showPrintedText(t, 'feminine'),
    ]);
  });
  afterEach(() => editor.close());

  const goTo = (id: string, offset = 0) => {
    let place = 0;
    editor.view.state.doc.forEach((node, position) => {
      if (idOf(node) === id) place = position + 1 + offset;
    });
    editor.view.dispatch(editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, place)));
  };
  const paste = (data: Record<string, string>) => {
    const clipboardData = { getData: (type: string) => data[type] ?? '', items: [], files: [] };
    editor.view.dom.dispatchEvent(
      Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }),
    );
  };
  const told = () => readDraft(editor.doc).map((each) => `${each.kind}@${each.depth} ${wordsOf(each)}`);
  const number = (id: string) => editor.view.dom.querySelector<HTMLElement>(`[data-clause="${id}"]`)!.dataset['number'];
  /** What stands between the clause before the caret and the next chapter. */
  const pasted = () => told().slice(4, -1);

  it('pst-01: a list copied from Word comes as points at the depth of the caret, without its markers', () => {
    goTo('e');
    const item = (place: string, marker: string, words: string) =>
      `<p class=MsoListParagraphCxSp${place} style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;
    paste({ 'text/html': item('First', 'a)', 'Publicidad;') + item('Last', 'b)', 'Gratuidad.') });
    expect(pasted()).toEqual(['point@3 Publicidad;', 'point@3 Gratuidad.']);
  });

  it('pst-03: paragraphs stand at the depth of the caret, and the next chapter keeps its number', () => {
    goTo('e');
    paste({ 'text/html': '<p>Pegado uno.</p><p>Pegado dos.</p>' });
    expect(pasted()).toEqual(['content@3 Pegado uno.', 'content@3 Pegado dos.']);
    expect(number('c2')).toBe('II');
  });

  it('pst-04: what Word marks as deleted does not come in, nor struck words or comments; the page says so', () => {
    goTo('e');
    paste({
      'text/html':
        '<p>El plazo es de <del cite="mailto:x">diez</del><ins cite="mailto:x">quince</ins> días <s>hábiles</s><a href="#_msocom_1">[X1]</a></p>',
    });
    expect(pasted()).toEqual(['content@3 El plazo es de quince días']);
    expect(hints[0]).toMatch(/^Se pegó sin las palabras borradas o tachadas/);
  });

  it('pst-06: a table comes as a table', () => {
    goTo('e');
    paste({
      'text/html': '<table><tr><td>Institución</td><td>Monto</td></tr><tr><td>MINGOB</td><td>Q 5,000</td></tr></table>',
    });
    const cells = readDraft(editor.doc).filter(({ kind }) => kind === 'cell');
    expect(cells.map((each) => `${each.depth} ${wordsOf(each)}`)).toEqual([
      '3 Institución',
      '3 Monto',
      '3 MINGOB',
      '3 Q 5,000',
    ]);
    const [one, two, three] = cells.map(({ cell }) => cell!);
    expect([one!.row === two!.row, one!.column === three!.column, one!.row === three!.row]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('puts a single paragraph among the words at the caret', () => {
    goTo('p', 5);
    paste({ 'text/html': '<p><b>y</b> después</p>', 'text/plain': 'y después' });
    expect(told()[3]).toBe('content@3 Antesy después.');
    expect(readDraft(editor.doc)[3]!.content[1]).toEqual({ text: 'y', bold: true });
  });

  it('never touches the words of the clause it comes behind', () => {
    goTo('p', 6);
    paste({ 'text/html': '<p>Pegado uno.</p><p>Pegado dos.</p>' });
    expect(told().slice(3, 6)).toEqual(['content@3 Antes.', 'content@3 Pegado uno.', 'content@3 Pegado dos.']);
    expect(readDraft(editor.doc)[3]!.id).toBe('p');
  });

  it('takes no styles, scripts or remote pictures', () => {
    goTo('e');
    paste({
      'text/html':
        '<style>p{color:red}</style><script>alert(1)</script><p style="color:red" onclick="x()">Uno <img src="https://ejemplo.gt/x.png" alt=""></p><p>Dos</p>',
    });
    expect(pasted()).toEqual(['content@3 Uno', 'content@3 Dos']);
    expect(editor.view.dom.innerHTML).not.toMatch(/img|style=|script|onclick/);
  });

  it('reads the lines of a PDF viewer as the paragraphs and points that they were', () => {
    goTo('e');
    paste({
      'text/plain':
        'Las instituciones publican sus datos en formatos abiertos y\nlos ponen a disposición de toda persona por medio del portal:\na) sin costo;\nb) sin registro previo.',
    });
    expect(pasted()).toEqual([
      'content@3 Las instituciones publican sus datos en formatos abiertos y los ponen a disposición de toda persona por medio del portal:',
      'point@3 sin costo;',
      'point@3 sin registro previo.',
    ]);
  });

  it('keeps every id when a text is pasted over itself, whoever had it meanwhile', () => {
    const before = readDraft(editor.doc);
    const page = before
      .filter((each) => wordsOf(each) !== '')
      .map((each) => `<p>${wordsOf(each)}</p>`)
      .join('');
    editor.view.dispatch(editor.view.state.tr.setSelection(new AllSelection(editor.view.state.doc)));
    paste({ 'text/html': page });
    const said = before.filter((each) => wordsOf(each) !== '').map(({ id, content }) => ({ id, content }));
    expect(readDraft(editor.doc).map(({ id, content }) => ({ id, content }))).toEqual(said);
  });

  it('is taken back by one undo', () => {
    const before = readDraft(editor.doc);
    goTo('e');
    paste({ 'text/html': '<p>Pegado uno.</p><p>Pegado dos.</p>' });
    editor.binding.undo();
    expect(readDraft(editor.doc)).toEqual(before);
  });

  it('is not read, and says so, where it was made to keep the page busy', () => {
    goTo('e');
    paste({ 'text/html': '<div>'.repeat(600) });
    expect(hints).toEqual([expect.stringMatching(/^No se pegó/)]);
    expect(pasted()).toEqual(['content@3 ']);
  });

  it('says what is too long for one clause, and takes nothing of it', () => {
    goTo('e');
    paste({ 'text/html': `<p>${'a'.repeat(20_001)}</p><p>Dos</p>` });
    expect(hints).toEqual(['too-long']);
    expect(pasted()).toEqual(['content@3 ']);
  });
});
