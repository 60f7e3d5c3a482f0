/** @jest-environment jsdom */
import { usualTimeZone } from '@articulado/base';
import { roomTranslator } from '@articulado/messages/room-messages';
import { KindMenu } from './kind-menu.js';
import { KindMenuView } from './kind-menu-view.js';
import { mounted } from './testing/mounted.js';

const t = roomTranslator('es', usualTimeZone);

describe('the menu of kinds', () => {
  let chosen: string[];
  let clause: string;
  let menu: KindMenu;
  let field: HTMLSelectElement;
  beforeEach(() => {
    [chosen, clause] = [[], 'a'];
    menu = new KindMenu(
      () => clause,
      (kind) => chosen.push(kind),
    );
    field = mounted<HTMLSelectElement>(<KindMenuView t={t} menu={menu} />);
    menu.show('content');
    field.focus();
  });

  /** @returns whether the browser is to do with the key what it does */
  const key = (type: string, name: string) =>
    field.dispatchEvent(new KeyboardEvent(type, { key: name, cancelable: true }));
  const change = (kind: string) => {
    field.value = kind;
    field.dispatchEvent(new Event('change'));
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
    ['leaving it', () => field.blur()],
  ])('does what the arrows come to on %s, once, and nothing that they pass', (_how, settle) => {
    pass('ArrowUp', 'subpoint', 'point', 'paragraph', 'article');
    menu.show('content'); // a colleague wrote something
    expect([chosen, field.value]).toEqual([[], 'article']);
    settle();
    field.blur();
    expect(chosen).toEqual(['article']);
  });

  it('does at once what is picked from the open list', () => {
    expect(key('keydown', 'Enter')).toBe(true);
    key('keyup', 'Enter');
    change('chapter');
    field.blur();
    expect(chosen).toEqual(['chapter']);
  });

  it('does nothing to another clause, where the caret came meanwhile', () => {
    pass('l', 'book');
    clause = 'b';
    field.blur();
    expect(chosen).toEqual([]);
  });
});
