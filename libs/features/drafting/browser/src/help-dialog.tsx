import type { Translate } from '@articulado/messages/room';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { openDialog } from './dialog.js';
import { type KeyName, keysInWords, type Tool } from './tools.js';

/** Says how one writes here and which keys there are. */
export function openHelpDialog(t: Translate, groups: readonly (readonly Tool[])[]): void {
  openDialog(t('room.help.title'), (close) => <Help t={t} groups={groups} close={close} />);
}

interface HelpProps {
  readonly t: Translate;
  readonly groups: readonly (readonly Tool[])[];
  close(): void;
}

function Help({ t, groups, close }: HelpProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current!.focus(), []);
  return (
    <>
      <p>{t('room.help.lead')}</p>
      <dl class="room-keys">
        {keysWithMeanings(t, groups).map(([key, meaning]) => (
          <div key={meaning}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div class="button-row">
        <button type="button" class="button" ref={button} onClick={close}>
          {t('room.help.close')}
        </button>
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
