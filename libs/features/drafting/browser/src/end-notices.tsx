import type { ConnectionEnd } from '@articulado/editor';
import type { Translate } from '@articulado/messages/room';
import type { ComponentChildren } from 'preact';
import { Button } from './button.js';
import type { RoomNotice } from './notices.js';

/** Why the work on this page stopped or began anew. */
export type RoomEnd = Exclude<ConnectionEnd, 'lease-ended'> | 'trouble';

interface EndContext {
  readonly t: Translate;
  readonly reason: string;
  /** Address to come back to. */
  readonly page: string;
  reconnect(): void;
}

/** What to tell about an end, and what can be done about it. */
export function endNotice(end: RoomEnd, context: EndContext): RoomNotice {
  const { t, reason } = context;
  const isPassing = end === 'read-only' || end === 'refused' || end === 'may-write';
  return {
    kind: kindOf(end, isPassing),
    title: t(`room.end.${end}`),
    text: t(`room.end.${end}.explain`),
    details: end === 'refused' || end === 'trouble' ? t('room.end.reason', { reason }) : undefined,
    actions: actionsFor(end, context),
    canClose: isPassing,
  };
}

function kindOf(end: RoomEnd, isPassing: boolean): RoomNotice['kind'] {
  if (end === 'may-write') return 'info';
  return isPassing ? 'warn' : 'bad';
}

function actionsFor(end: RoomEnd, { t, page, reconnect }: EndContext): ComponentChildren {
  if (end === 'signed-out')
    return (
      <>
        <a class="button is-small" href={`/sign-in?next=${encodeURIComponent(page)}`} target="_blank" rel="noopener">
          {t('room.end.sign-in')}
        </a>
        <Button variant="is-quiet is-small" onPress={reconnect}>
          {t('room.end.reconnect')}
        </Button>
      </>
    );
  if (end === 'format' || end === 'trouble')
    return (
      <Button variant="is-small" onPress={() => location.reload()}>
        {t('room.end.reload')}
      </Button>
    );
  return null;
}
