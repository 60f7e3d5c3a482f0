/** @jest-environment jsdom */
import { usualTimeZone } from '@articulado/base';
import { roomTranslator } from '@articulado/messages/room-messages';
import { clauseNamed, type Editor, initialUpdateOf, openEditor } from '@articulado/editor/testing';
import { TextSelection } from 'prosemirror-state';
import { mounted } from '../testing/mounted.js';
import { FindPanel } from './find-panel.js';
import { FindView } from './find-view.js';
import { textSearch } from './text-search.js';

const t = roomTranslator('es', usualTimeZone);
const initial = initialUpdateOf([
  clauseNamed('a', 'El plan de datos'),
  clauseNamed('b', 'El plán, los planes'),
  clauseNamed('c', 'Nada'),
]);
Object.assign(window, { scrollBy: () => undefined, matchMedia: () => ({ matches: true }) });

describe('the panel that finds words', () => {
  let editor: Editor;
  let panel: FindPanel;
  let place: HTMLElement;
  let replaced: number[];
  const openPanel = (mayWrite = true) => {
    editor = openEditor(initial, 7, [textSearch()]);
    replaced = [];
    panel = new FindPanel({
      t,
      mayWrite,
      view: () => editor.view,
      endStep: () => editor.binding.undoManager.stopCapturing(),
      onReplaced: (count) => replaced.push(count),
    });
    place = mounted<HTMLElement>(
      <div>
        <FindView panel={panel} />
      </div>,
    );
    document.body.append(editor.view.dom.parentElement!);
  };
  afterEach(() => editor.close());

  const select = (from: number, to: number) => {
    const { tr, doc } = editor.view.state;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
  };
  const field = (name: string) =>
    [...place.querySelectorAll('label')].find((label) => label.textContent.trim() === name)!;
  const input = (name: string) =>
    (field(name).querySelector('input') ?? place.querySelector<HTMLInputElement>(`#${field(name).htmlFor}`))!;
  const type = (name: string, words: string) => {
    input(name).value = words;
    input(name).dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  const button = (name: string) =>
    [...place.querySelectorAll('button')].find(
      (one) => one.textContent === name || one.getAttribute('aria-label') === name,
    )!;
  const status = () => place.querySelector('[role=status]')!.textContent;
  const text = () => editor.view.state.doc.children.map(({ textContent }) => textContent);

  it('counts what is found, and says the words around the one that it goes to', () => {
    openPanel();
    panel.open();
    expect([document.activeElement === input('Buscar'), status()]).toEqual([true, '']);
    type('Buscar', 'plan');
    expect(status()).toBe('3 veces');
    press(input('Buscar'), 'Enter');
    expect(status()).toBe('1 de 3 Párrafo: «El plan de datos».');
    press(input('Buscar'), 'Enter', { shiftKey: true });
    expect(status()).toBe('3 de 3 Sigue desde el final. Párrafo: «El plán, los planes».');
    press(input('Buscar'), 'Enter', { isComposing: true });
    expect(status()).toMatch(/^3 de 3/);
    type('Buscar', 'plaza');
    expect(status()).toBe('No está en el texto');
  });

  it('finds to the letter where that is asked', () => {
    openPanel();
    panel.open();
    type('Buscar', 'plan');
    input('Palabras completas').click();
    expect(status()).toBe('2 veces');
    input('Distinguir tildes').click();
    expect(status()).toBe('Una vez');
  });

  it('looks for the selected words, or in the selected clauses', () => {
    openPanel();
    select(4, 8);
    panel.open();
    expect([input('Buscar').value, status()]).toEqual(['plan', '1 de 3']);
    panel.close();
    select(2, editor.view.state.doc.child(0).nodeSize + 3);
    panel.open();
    expect([input('Sólo en lo seleccionado').checked, status()]).toEqual([true, 'Una vez']);
    input('Sólo en lo seleccionado').click();
    expect(status()).toBe('3 veces');
    editor.view.dispatch(editor.view.state.tr.insertText('plan '.repeat(5), 1));
    panel.update();
    input('Sólo en lo seleccionado').click();
    expect(status()).toBe('Una vez');
  });

  it('replaces one and goes on, or all at once and says how many', () => {
    openPanel();
    panel.open();
    type('Buscar', 'plan');
    type('Reemplazar por', 'programa');
    press(input('Reemplazar por'), 'Enter');
    expect([text()[0], status()]).toEqual(['El plan de datos', expect.stringMatching(/^1 de 3/)]);
    press(input('Reemplazar por'), 'Enter');
    expect([text()[0], status()]).toEqual(['El programa de datos', expect.stringMatching(/^1 de 2/)]);
    button('Reemplazar todos').click();
    expect([text()[1], replaced]).toEqual(['El programa, los programaes', [2]]);
    editor.binding.undo();
    expect(text()).toEqual(['El programa de datos', 'El plán, los planes', 'Nada']);
  });

  it('makes a step of its own of a replacement, whatever was typed right before', () => {
    openPanel();
    editor.view.dispatch(editor.view.state.tr.insertText('¡', 1));
    panel.open();
    type('Buscar', 'nada');
    type('Reemplazar por', 'Algo');
    button('Reemplazar todos').click();
    editor.view.dispatch(editor.view.state.tr.insertText('¿', 1));
    editor.binding.undo();
    expect([text()[0], text()[2]]).toEqual(['¡El plan de datos', 'Algo']);
    editor.binding.undo();
    expect([text()[0], text()[2]]).toEqual(['¡El plan de datos', 'Nada']);
  });

  it('leaves alone what reads as the replacement already, and goes on', () => {
    openPanel();
    panel.open();
    type('Buscar', 'plan');
    type('Reemplazar por', 'plan');
    press(input('Reemplazar por'), 'Enter');
    press(input('Reemplazar por'), 'Enter');
    expect(status()).toMatch(/^2 de 3/);
    button('Reemplazar todos').click();
    expect([replaced, text()[1]]).toEqual([[1], 'El plan, los planes']);
  });

  it('puts nothing into the text that the text can not hold', () => {
    openPanel();
    panel.open();
    type('Buscar', 'nada');
    type('Reemplazar por', 'a\u202Eb\u200B e\u0301');
    button('Reemplazar todos').click();
    expect(text()[2]).toBe('ab é');
  });

  it('closes by Escape, and the text has the focus with what was found', () => {
    openPanel();
    panel.open();
    type('Buscar', 'datos');
    press(input('Buscar'), 'Enter');
    press(input('Buscar'), 'Escape');
    expect(place.querySelector('.find-panel')).toBeNull();
    expect(document.activeElement).toBe(editor.view.dom);
    const { from, to } = editor.view.state.selection;
    expect(editor.view.state.doc.textBetween(from, to)).toBe('datos');
    expect(editor.view.dom.querySelector('.find-match')).toBeNull();
  });

  it('finds only, for who may not write, and once writing has ended', () => {
    openPanel(false);
    panel.open();
    expect(place.querySelector('#find-replacement')).toBeNull();
    editor.close();
    openPanel();
    panel.open();
    type('Buscar', 'plan');
    panel.endWriting();
    expect(place.querySelector('#find-replacement')).toBeNull();
    panel.replaceAll();
    expect(text()[0]).toBe('El plan de datos');
  });
});
