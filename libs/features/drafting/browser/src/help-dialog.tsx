import type { Translate } from '@articulado/messages/room';
import { hasWords, searchWords } from '@articulado/policy-text';
import { useSignal } from '@preact/signals';
import { useAskedField } from './asked-field.js';
import { Button } from './button.js';
import { openDialog } from './dialog.js';
import { type KeyName, keysInWords, type Tool } from './tools.js';

/** Says how one writes here and which keys there are; the list can be searched. */
export function openHelpDialog(t: Translate, groups: readonly (readonly Tool[])[]): void {
  openDialog(t('room.help.title'), (close) => <Help t={t} groups={groups} close={close} />);
}

interface HelpProps {
  readonly t: Translate;
  readonly groups: readonly (readonly Tool[])[];
  close(): void;
}

function Help({ t, groups, close }: HelpProps) {
  const field = useAskedField();
  const sought = useSignal('');
  const wanted = searchWords(sought.value);
  const shown = keysWithMeanings(t, groups).filter(
    (line) => wanted.length === 0 || hasWords(searchWords(line.join(' ')), wanted),
  );
  return (
    <>
      <p>{t('room.help.lead')}</p>
      <div class="room-form">
        <label for="room-help-words">{t('room.help.find')}</label>
        <input
          class="input"
          id="room-help-words"
          autocomplete="off"
          ref={field}
          onInput={({ currentTarget }) => (sought.value = currentTarget.value)}
        />
        <p class="hint" role="status">
          {wanted.length > 0 && t('room.help.found', { count: shown.length })}
        </p>
      </div>
      <dl class="room-keys">
        {shown.map(([key, meaning]) => (
          <div key={meaning}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div class="button-row">
        <Button onPress={close}>{t('room.help.close')}</Button>
      </div>
    </>
  );
}

function keysWithMeanings(t: Translate, groups: readonly (readonly Tool[])[]): (readonly [string, string])[] {
  const keys = (...names: KeyName[]) => keysInWords(t, names);
  return [
    [keys('enter'), t('room.help.key.enter')],
    [keys('shift', 'enter'), t('room.help.key.line')],
    ...groups.flat().map(({ name, keys: names }) => [keys(...names), t(`room.tool.${name}`)] as const),
    [`${keys('alt', 'shift', 'up')} · ${keys('alt', 'shift', 'down')}`, t('room.help.key.alone')],
    [`${keys('tab')} · ${keys('shift', 'tab')}`, t('room.help.key.cell')],
    [keys('alt', 'letter:F10'), t('room.help.key.toolbar')],
    [t('room.key.then', { first: keys('escape'), second: keys('tab') }), t('room.help.key.leave')],
  ];
}
