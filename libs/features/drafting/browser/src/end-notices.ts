import type { Translate } from '@articulado/messages/room';
import type { ConnectionEnd } from '@articulado/editor';
import { button, element } from './element.js';
import type { RoomNotice } from './notices.js';

/** Why the work on this page stopped or began anew. */
export type RoomEnd = Exclude<ConnectionEnd, 'fenced'> | 'trouble';

interface EndContext {
  readonly t: Translate;
  readonly reason: string;
  /** Address to come back to. */
  readonly page: string;
  reconnect(): void;
}

/** What to tell about an end, and what can be done about it. */
export function endNotice(end: RoomEnd, { t, reason, page, reconnect }: EndContext): RoomNotice {
  const isPassing = end === 'read-only' || end === 'resync' || end === 'may-write';
  return {
    kind: kindOf(end, isPassing),
    title: t(`room.end.${end}`),
    text: t(`room.end.${end}.explain`),
    details: end === 'resync' || end === 'trouble' ? t('room.end.reason', { reason }) : undefined,
    actions: actionsFor(end, t, page, reconnect),
    canClose: isPassing,
  };
}

function kindOf(end: RoomEnd, isPassing: boolean): RoomNotice['kind'] {
  if (end === 'may-write') return 'info';
  return isPassing ? 'warn' : 'bad';
}

function actionsFor(end: RoomEnd, t: Translate, page: string, reconnect: () => void): HTMLElement[] {
  if (end === 'signed-out') {
    const address = `/sign-in?next=${encodeURIComponent(page)}`;
    const signIn = element(
      'a',
      { class: 'button is-small', href: address, target: '_blank', rel: 'noopener' },
      t('room.end.sign-in'),
    );
    return [signIn, button(t('room.end.reconnect'), 'button is-quiet is-small', reconnect)];
  }
  if (end === 'format' || end === 'trouble')
    return [button(t('room.end.reload'), 'button is-small', () => location.reload())];
  return [];
}
