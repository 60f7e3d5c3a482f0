/** @jest-environment jsdom */
import { mount } from './quote-picker.js';

const page = `
  <div id="text" data-quote-label="Citar estas palabras">
    <div data-clause="a"><p><span class="clause-words">Los municipios podrán adherirse.</span></p></div>
    <div data-clause="b"><p><span class="clause-words">La Mesa sesiona cada mes.</span></p></div>
  </div>
  <form><details><textarea data-quote-of="a"></textarea></details><input type="hidden" data-quote-prefix-of="a"></form>`;

const words = (clause: string) => document.querySelector(`[data-clause="${clause}"] .clause-words`)!.firstChild!;
const offer = () => document.querySelector<HTMLButtonElement>('.quote-button');

function select(from: Node, start: number, to: Node, end: number) {
  document.getSelection()!.setBaseAndExtent(from, start, to, end);
  document.dispatchEvent(new Event('selectionchange'));
}

beforeEach(() => {
  document.body.innerHTML = page;
  // jsdom has no CSS.escape.
  Object.assign(globalThis, { CSS: { escape: (value: string) => value } });
  mount(document.querySelector<HTMLElement>('#text')!);
});

describe('the quote picker', () => {
  it('offers to quote words of one clause, and fills the quote field of that clause', () => {
    select(words('a'), 15, words('a'), 31);
    expect(offer()!.textContent).toBe('Citar estas palabras');
    expect(offer()!.closest('[data-clause]')!.getAttribute('data-clause')).toBe('a');
    offer()!.click();
    const field = document.querySelector('textarea')!;
    expect(field.value).toBe('podrán adherirse');
    expect(document.activeElement).toBe(field);
    expect(field.closest('details')!.open).toBe(true);
    expect(document.querySelector('input')!.value).toBe('Los municipios');
    expect(offer()).toBeNull();
  });

  it('leaves out the marks of notes, which are no words of the clause', () => {
    const clause = document.querySelector('[data-clause="b"] .clause-words')!;
    clause.innerHTML = 'La Mesa<sup class="note-mark"><a href="#c-n">1</a></sup> sesiona cada mes.';
    select(clause.firstChild!, 3, clause.lastChild!, 8);
    expect(offer()!.dataset.quote).toBe('Mesa sesiona');
  });

  it('offers nothing for words of two clauses, nor when nothing is selected', () => {
    select(words('a'), 15, words('b'), 7);
    expect(offer()).toBeNull();
    select(words('a'), 15, words('a'), 31);
    select(words('a'), 3, words('a'), 3);
    expect(offer()).toBeNull();
  });
});
