/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { deleteClause, insertText, moveClause, readDraft } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import { AllSelection, TextSelection } from 'prosemirror-state';
import { clauseClipboard } from '@articulado/editor';
import { idOf } from '@articulado/editor';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { foreignClipboard } from './foreign-clipboard.js';
import { ForeignPastes, type PasteNews } from './foreign-pastes.js';
import { LazyPart } from './lazy-part.js';
import { validOnly } from '@articulado/editor';

type Reader = typeof import('./pasted-source.js');

const initial = initialUpdateOf([
  clauseNamed('a', 'Antes.'),
  clauseNamed('b', 'Aquí va.'),
  clauseNamed('c', 'Cerca.'),
  clauseNamed('d', 'Después.'),
]);

describe('what is pasted before its reader is here', () => {
  let editor: Editor;
  let pastes: ForeignPastes;
  let news: PasteNews[];
  let reader: LazyPart<Reader>;
  let arrive: () => Promise<void>;
  let fail: () => Promise<void>;

  const open = (from: Uint8Array) => {
    news = [];
    const coming = Promise.withResolvers<Reader>();
    const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
    arrive = async () => {
      coming.resolve(await import('./pasted-source.js'));
      await settled();
    };
    fail = () => {
      coming.reject(new Error('offline'));
      return settled();
    };
    const loads = [() => coming.promise, () => import('./pasted-source.js')];
    reader = new LazyPart(() => loads.shift()!());
    editor = openEditor(from, 10, ({ draft }) => {
      pastes = new ForeignPastes({ draft, reader, tell: (each) => news.push(each) });
      return [validOnly(() => {}), foreignClipboard(pastes), clauseClipboard()];
    });
  };
  beforeEach(() => open(initial));
  afterEach(() => editor.close());

  const placeOf = (id: string, offset = 0) => {
    let place = 0;
    editor.view.state.doc.forEach((node, position) => {
      if (idOf(node) === id) place = position + 1 + offset;
    });
    return place;
  };
  const select = (from: number, to = from) =>
    editor.view.dispatch(editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, from, to)));
  const type = (text: string) => editor.view.dispatch(editor.view.state.tr.insertText(text));
  const paste = (...paragraphs: string[]) => {
    const html = paragraphs.map((words) => `<p>${words}</p>`).join('');
    const clipboardData = { getData: (kind: string) => (kind === 'text/html' ? html : ''), items: [], files: [] };
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData });
    editor.view.dom.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  };
  const told = () => readDraft(editor.doc).map(wordsOf);
  const fromOthers = (act: (draft: Editor['doc']) => void) => {
    const other = openEditor(initial, 20);
    learn(other.doc, editor.doc);
    act(other.doc);
    learn(editor.doc, other.doc);
    other.close();
  };

  it('waits, arrives whole and takes the caret along', async () => {
    select(placeOf('b', 8));
    paste('Uno.', 'Dos.');
    expect(told()).toEqual(['Antes.', 'Aquí va.', 'Cerca.', 'Después.']);
    expect([pastes.isEmpty, news]).toEqual([false, ['waits']]);
    await arrive();
    expect(told()).toEqual(['Antes.', 'Aquí va.', 'Uno.', 'Dos.', 'Cerca.', 'Después.']);
    expect(pastes.isEmpty).toBe(true);
    type('!');
    expect(told()[3]).toBe('Dos.!');
    paste('Tres.', 'Cuatro.');
    expect(told().slice(3, 6)).toEqual(['Dos.!', 'Tres.', 'Cuatro.']);
    expect(news).toEqual(['waits']);
  });

  it('stands before what is typed behind it meanwhile, and the caret stays with what is typed', async () => {
    select(placeOf('b', 5));
    paste('pegado ');
    type('escrito ');
    await arrive();
    type('y más ');
    expect(told()[1]).toBe('Aquí pegadoescrito y más va.');
  });

  it('comes to where it was pasted, wherever the caret is by then and whatever others do around it', async () => {
    select(placeOf('b', 8));
    paste('Uno.', 'Dos.');
    select(placeOf('d', 8));
    fromOthers((draft) => {
      insertText(draft, 'a' as ClauseId, 0, 'Mucho ');
      insertText(draft, 'b' as ClauseId, 0, 'Y ');
      moveClause(draft, 'b' as ClauseId, 'd' as ClauseId);
    });
    await arrive();
    const after = told();
    expect(after.slice(after.indexOf('Y Aquí va.')).slice(0, 3)).toEqual(['Y Aquí va.', 'Uno.', 'Dos.']);
    type('!');
    expect(told()).toContain('Después.!');
  });

  it('comes in its order, one behind the other', async () => {
    select(placeOf('b', 8));
    paste('Uno.', 'Dos.');
    paste('Tres.', 'Cuatro.');
    select(placeOf('a', 6));
    paste('Cero.', 'Medio.');
    await arrive();
    expect(told()).toEqual([
      'Antes.',
      'Cero.',
      'Medio.',
      'Aquí va.',
      'Uno.',
      'Dos.',
      'Tres.',
      'Cuatro.',
      'Cerca.',
      'Después.',
    ]);
  });

  it('takes the place of what was selected, and of nothing that was written over it meanwhile', async () => {
    select(placeOf('b'), placeOf('b', 4));
    paste('Allí');
    await arrive();
    expect(told()[1]).toBe('Allí va.');
    editor.close();
    open(initial);
    select(placeOf('b'), placeOf('b', 4));
    paste('Allí');
    type('Ahora');
    await arrive();
    expect(told()[1]).toBe('AllíAhora va.');
  });

  it('takes the place of a whole text, and comes into an empty one', async () => {
    editor.view.dispatch(editor.view.state.tr.setSelection(new AllSelection(editor.view.state.doc)));
    paste('Uno.', 'Dos.');
    await arrive();
    expect(told()).toEqual(['Uno.', 'Dos.']);
    type('!');
    expect(told()).toEqual(['Uno.', 'Dos.!']);
    editor.close();
    open(initialUpdateOf([]));
    paste('Uno.', 'Dos.');
    await arrive();
    expect(told()).toEqual(['Uno.', 'Dos.']);
  });

  it('goes into no other clause where its own is gone, and says so', async () => {
    select(placeOf('b', 8));
    paste('Uno.', 'Dos.');
    fromOthers((draft) => deleteClause(draft, 'b' as ClauseId));
    await arrive();
    expect(told()).toEqual(['Antes.', 'Cerca.', 'Después.']);
    expect(news).toEqual(['waits', 'place-gone']);
  });

  it('says when the reader can’t be loaded, and the next paste asks for it again', async () => {
    select(placeOf('b', 8));
    paste('Uno.', 'Dos.');
    await fail();
    expect([told(), news, pastes.isEmpty]).toEqual([
      ['Antes.', 'Aquí va.', 'Cerca.', 'Después.'],
      ['waits', 'not-loaded'],
      true,
    ]);
    paste('Uno.', 'Dos.');
    await reader.get();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told().slice(1, 4)).toEqual(['Aquí va.', 'Uno.', 'Dos.']);
  });

  it('is taken back by one undo', async () => {
    select(placeOf('b', 8));
    paste('Uno.', 'Dos.');
    await arrive();
    editor.binding.undo();
    expect(told()).toEqual(['Antes.', 'Aquí va.', 'Cerca.', 'Después.']);
  });

  it('waits for the end of a composition', async () => {
    select(placeOf('b', 8));
    paste('Uno.', 'Dos.');
    editor.view.dom.dispatchEvent(new Event('compositionstart'));
    await arrive();
    expect(told()).toHaveLength(4);
    editor.view.dom.dispatchEvent(new Event('compositionend'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told().slice(1, 4)).toEqual(['Aquí va.', 'Uno.', 'Dos.']);
  });
});
