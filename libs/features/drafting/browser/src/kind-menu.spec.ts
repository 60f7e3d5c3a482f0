/** @jest-environment jsdom */
import { roomTranslator } from '@articulado/messages/room-messages';
import { KindMenu } from './kind-menu.js';

const t = roomTranslator('es');

describe('the menu of kinds', () => {
  let chosen: string[];
  let clause: string;
  let menu: KindMenu;
  beforeEach(() => {
    [chosen, clause] = [[], 'a'];
    menu = new KindMenu(
      t,
      () => clause,
      (kind) => chosen.push(kind),
    );
    document.body.replaceChildren(menu.place);
    menu.show('content');
    menu.place.focus();
  });

  /** @returns whether the browser is to do with the key what it does */
  const key = (type: string, name: string) =>
    menu.place.dispatchEvent(new KeyboardEvent(type, { key: name, cancelable: true }));
  const change = (kind: string) => {
    menu.place.value = kind;
    menu.place.dispatchEvent(new Event('change'));
  };
  /** What browsers do on a closed menu. */
  const pass = (name: string, ...kinds: string[]) => {
    for (const kind of kinds) {
      key('keydown', name);
      change(kind);
      key('keyup', name);
    }
  };

  it.each([
    ['Enter', () => expect(key('keydown', 'Enter')).toBe(false)],
    ['leaving it', () => menu.place.blur()],
  ])('does what the arrows come to on %s, once, and nothing that they pass', (_how, settle) => {
    pass('ArrowUp', 'subpoint', 'point', 'paragraph', 'article');
    menu.show('content'); // a colleague wrote something
    expect([chosen, menu.place.value]).toEqual([[], 'article']);
    settle();
    menu.place.blur();
    expect(chosen).toEqual(['article']);
  });

  it('does at once what is picked from the open list', () => {
    expect(key('keydown', 'Enter')).toBe(true);
    key('keyup', 'Enter');
    change('chapter');
    menu.place.blur();
    expect(chosen).toEqual(['chapter']);
  });

  it('does nothing to another clause, where the caret came meanwhile', () => {
    pass('l', 'book');
    clause = 'b';
    menu.place.blur();
    expect(chosen).toEqual([]);
  });
});
