/** @jest-environment jsdom */
import { mountBegunAnswers } from './begun-answers.js';

const day = 86_400_000;

/** @param reason - what the server sent back */
const formOf = (name: string, reason = '') => `
  <form data-begun-answer="${name}">
    <div data-begun-note hidden><button type="reset">Descartarlo</button></div>
    <input type="hidden" name="form" value="reviewAnswer">
    <input type="radio" name="disposition" value="accepted"><input type="radio" name="disposition" value="not-accepted">
    <textarea name="reason">${reason}</textarea>
    <select name="changedClauseId"><option value="a" selected></option><option value="b"></option></select>
  </form>`;

function open(page: string, now?: number) {
  document.body.innerHTML = page;
  mountBegunAnswers(document, localStorage, now);
}

const form = () => document.querySelector('form')!;
const reason = () => form().querySelector('textarea')!;
const note = () => form().querySelector<HTMLElement>('[data-begun-note]')!;
const written = () => Object.fromEntries(new FormData(form()));

function type(words: string) {
  reason().value = words;
  reason().dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => localStorage.clear());

describe('an answer that somebody has begun', () => {
  it('is there again, all of it, when they come back to the contribution', () => {
    open(formOf('ana 12'));
    form().querySelector<HTMLInputElement>('[value=not-accepted]')!.checked = true;
    form().querySelector('select')!.value = 'b';
    type('Ya lo dice el artículo 4.');
    open(formOf('ana 12'));
    expect(written()).toEqual({
      form: 'reviewAnswer',
      disposition: 'not-accepted',
      reason: 'Ya lo dice el artículo 4.',
      changedClauseId: 'b',
    });
    expect(note().hidden).toBe(false);
  });

  it('is nobody else’s, and of no other contribution', () => {
    open(formOf('ana 12'));
    type('De Ana.');
    for (const other of ['berta 12', 'ana 13']) {
      open(formOf(other));
      expect(reason().value).toBe('');
      expect(note().hidden).toBe(true);
    }
  });

  it('gives way to what the server sends back', () => {
    open(formOf('ana 12'));
    type('Antes.');
    open(formOf('ana 12', 'Después.'));
    expect(reason().value).toBe('Después.');
    expect(note().hidden).toBe(true);
  });

  it('is thrown away by who discards it', () => {
    open(formOf('ana 12'));
    type('Mejor no.');
    open(formOf('ana 12'));
    note().querySelector('button')!.click();
    expect(reason().value).toBe('');
    expect(note().hidden).toBe(true);
    open(formOf('ana 12'));
    expect(reason().value).toBe('');
  });

  it('is forgotten when it is published, and when nobody touched it for two weeks', () => {
    open(formOf('ana 12'));
    type('Publicada.');
    open('<form data-publishes-begun="ana 12"></form>');
    document.querySelector('form')!.dispatchEvent(new Event('submit'));
    expect(localStorage).toHaveLength(0);
    open(formOf('ana 13'));
    type('Olvidada.');
    open(formOf('ana 14'), Date.now() + 13 * day);
    expect(localStorage).toHaveLength(1);
    open(formOf('ana 14'), Date.now() + 15 * day);
    expect(localStorage).toHaveLength(0);
  });

  it('is no reason to fail where the browser keeps nothing, or something else', () => {
    localStorage.setItem('articulado.begun-answer ana 12', '{"written":');
    open(formOf('ana 12'));
    expect(reason().value).toBe('');
    const full = Object.assign(Object.create(localStorage) as Storage, {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    document.body.innerHTML = formOf('ana 12');
    mountBegunAnswers(document, full);
    expect(() => type('Se escribe igual.')).not.toThrow();
  });
});
