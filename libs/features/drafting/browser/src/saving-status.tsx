import type { MessageId, Translate } from '@articulado/messages/room';
import type { Saving } from '@articulado/editor';
import { signal } from '@preact/signals';
import type { Announcer } from './announcer.js';

/** What is known of the connection and of what was written. */
export interface SavingFacts {
  readonly saving: Saving;
  /** Whether the text has been here at all. */
  readonly isOpen: boolean;
  readonly hasEnded: boolean;
  readonly mayWrite: boolean;
  readonly isOnline: boolean;
}

/** The one sentence that is true of what was written; "saved" only when every word is known to be stored. */
export function savingMessage({ saving, isOpen, hasEnded, mayWrite, isOnline }: SavingFacts): MessageId {
  if (hasEnded) return 'room.saving.ended';
  if (!isOpen && saving !== 'not-saved') return 'room.saving.connecting';
  if (!mayWrite) {
    if (saving === 'not-saved') return 'room.saving.reading-offline';
    return saving === 'saved' ? 'room.saving.reading' : 'room.saving.connecting';
  }
  if (saving !== 'not-saved') return `room.saving.${saving}`;
  return isOnline ? 'room.saving.not-saved' : 'room.saving.offline';
}

const labels: Partial<Record<MessageId, string>> = {
  'room.saving.saved': 'is-saved',
  'room.saving.reading': 'is-saved',
  'room.saving.offline': 'is-offline',
  'room.saving.not-saved': 'is-offline',
  'room.saving.reading-offline': 'is-offline',
  'room.saving.ended': 'is-offline',
};

/** Long enough that typing is not answered with "saving, saved" at each pause. */
const quietMs = 1_500;

/** Shows at once what is saved, and says so to listeners when it has settled. */
export class SavingStatus {
  readonly shown = signal<MessageId | undefined>(undefined);
  /** What is said of it to those who point at it. */
  readonly hint = signal('');
  private said: MessageId | undefined;

  constructor(
    readonly t: Translate,
    private readonly announcer: Announcer,
  ) {}

  show(facts: SavingFacts): void {
    const message = savingMessage(facts);
    if (message === this.shown.value) return;
    this.shown.value = message;
    if (message === 'room.saving.saving' || message === this.said) return;
    this.said = message;
    this.announcer.say(this.t(message), quietMs);
  }
}

export function SavingStatusView({ status: { t, shown, hint } }: { readonly status: SavingStatus }) {
  const message = shown.value;
  if (message === undefined) return <p class="room-status" />;
  return (
    <p
      class={['room-status', labels[message]].filter(Boolean).join(' ')}
      data-saving={message.slice('room.saving.'.length)}
      title={hint.value}
    >
      {t(message)}
    </p>
  );
}
