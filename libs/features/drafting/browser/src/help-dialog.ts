import type { Translate } from '@articulado/messages/room';
import { openDialog } from './dialog.js';
import { button, element } from './element.js';
import { type KeyName, keysInWords, type Tool } from './tools.js';

/** Says how one writes here and which keys there are. */
export function openHelpDialog(t: Translate, groups: readonly (readonly Tool[])[]): void {
  const keys = (...names: KeyName[]) => keysInWords(t, names);
  const rows: (readonly [string, string])[] = [
    [keys('enter'), t('room.help.key.enter')],
    [keys('shift', 'enter'), t('room.help.key.line')],
    ...groups.flat().map(({ name, keys: names }) => [keys(...names), t(`room.tool.${name}`)] as const),
    [`${keys('alt', 'shift', 'up')} · ${keys('alt', 'shift', 'down')}`, t('room.help.key.alone')],
    [`${keys('tab')} · ${keys('shift', 'tab')}`, t('room.help.key.cell')],
    [keys('alt', 'letter:F10'), t('room.help.key.toolbar')],
    [t('room.key.then', { first: keys('escape'), second: keys('tab') }), t('room.help.key.leave')],
  ];
  const list = element(
    'dl',
    { class: 'room-keys' },
    ...rows.map(([key, meaning]) =>
      element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, meaning)),
    ),
  );
  const dialog = openDialog(t('room.help.title'), [element('p', {}, t('room.help.lead')), list]);
  const close = button(t('room.help.close'), 'button', () => dialog.close());
  dialog.place.append(element('div', { class: 'button-row' }, close));
  close.focus();
}
