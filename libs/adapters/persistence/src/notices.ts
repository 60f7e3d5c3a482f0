import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type ConnectionTimes, LastingConnection, usualTimes } from './lasting-connection.js';
import { draftChannel } from './stores/draft-log.js';
import { type Notice, packParcel, ParcelReader } from './notice-parcels.js';

/** Messages of the processes of one platform to each other. */
const channel = 'articulado';

/** Most that may wait for the database, in characters: more than it carries in a second. What comes on top is dropped. */
const mostWaiting = 4 * 1024 * 1024;

/** A message that no process would want to hear whole. It was not sent. */
export class NoticeTooLong extends Error {}
/** Longest message, in characters; the presence of 1,000 people is a fifth of it. */
export const longestNotice = 1024 * 1024;

type Hear = (message: string, from: string) => void;

/**
 * Short notices between the server processes of one platform, by PostgreSQL's NOTIFY. Best effort: they may be lost, never
 * doubled, and those of one sender come in their order. Who must not miss anything reads the database, where `onGap` says when.
 */
export class Notices {
  /** Names this process for as long as it runs. */
  readonly processId = randomUUID();
  private readonly subscribers = new Map<string, Set<Hear>>();
  private readonly gapHearers = new Set<() => void>();
  private readonly parcels = new ParcelReader();
  private waiting: Notice[] = [];
  private waitingSize = 0;
  private sending: Promise<void> | undefined;
  private number = 0;
  private listener!: LastingConnection;
  private sender!: LastingConnection;

  private constructor(private readonly onFault: (error: Error) => void) {}

  /**
   * @param onFault - told of outages, once each, and of bugs
   * @throws when the database does not take us in
   */
  static async open(
    url: string,
    onFault: (error: Error) => void,
    times: Partial<ConnectionTimes> = {},
  ): Promise<Notices> {
    const notices = new Notices(onFault);
    await notices.connect(url, { ...usualTimes, ...times });
    return notices;
  }

  /**
   * Tells all other processes. What is published in one turn travels together. Never throws: while the database is away the
   * message is dropped, and the others are told of a gap when it is back. One of more than `longestNotice` characters is
   * not sent and reported as `NoticeTooLong`; any other is cut and put together again as needed.
   */
  publish(topic: string, message: string): void {
    if (message.length > longestNotice)
      return this.onFault(new NoticeTooLong(`A notice on "${topic}" has ${message.length} characters`));
    this.waitingSize += message.length;
    if (this.waitingSize > mostWaiting) return; // counted as waiting still: `sendWaiting` sees by it that one is missing
    this.waiting.push([topic, message]);
    this.sending ??= this.sendWaiting();
  }

  /**
   * Hears what other processes publish, and not what this one does. Under the topic `draft`, also what the log of drafts
   * notifies with what it commits.
   * @returns what ends it
   */
  subscribe(topic: string, hear: Hear): () => void {
    const hearers = this.subscribers.get(topic) ?? new Set();
    this.subscribers.set(topic, hearers.add(hear));
    return () => void hearers.delete(hear);
  }

  /** Hears that something may have been missed, on any topic: the connection broke and is back, or a number was left out. */
  onGap(hear: () => void): () => void {
    this.gapHearers.add(hear);
    return () => void this.gapHearers.delete(hear);
  }

  /** Sends what waits, then ends. */
  async close(): Promise<void> {
    await this.sending;
    await Promise.all([this.sender.close(), this.listener.close()]);
  }

  private async connect(url: string, times: ConnectionTimes): Promise<void> {
    this.listener = await LastingConnection.open({
      url,
      name: 'articulado hears notices',
      prepare: (client) => this.listen(client),
      onLost: this.onFault,
      onBack: () => {
        this.parcels.forget();
        this.tellGap();
      },
      times,
    });
    try {
      this.sender = await this.openSender(url, times);
    } catch (error) {
      await this.listener.close();
      throw error;
    }
  }

  private openSender(url: string, times: ConnectionTimes): Promise<LastingConnection> {
    return LastingConnection.open({
      url,
      name: 'articulado sends notices',
      // A notice gets a transaction number, so its commit would wait for the disk, and all others that notify for it.
      settings: '-c synchronous_commit=off',
      onLost: this.onFault,
      // Nothing but a number, by which the others see that what was dropped is missing.
      onBack: () => void (this.sending ??= this.sendWaiting()),
      times,
    });
  }

  private async listen(client: pg.Client): Promise<void> {
    client.on('notification', ({ channel: heardOn, payload = '' }) =>
      this.tell(() => (heardOn === draftChannel ? this.hearDraft(payload) : this.hearParcel(payload))),
    );
    await client.query(`LISTEN ${channel}`);
    await client.query(`LISTEN ${draftChannel}`);
  }

  private async sendWaiting(): Promise<void> {
    await new Promise(setImmediate);
    let wasCut: boolean;
    do {
      const notices = this.waiting;
      wasCut = this.waitingSize > mostWaiting;
      this.waiting = [];
      this.waitingSize = 0;
      const payloads = packParcel(this.processId, this.number, notices);
      this.number += payloads.length + (wasCut ? 1 : 0);
      // Best effort: the loss was reported by the connection, and its number tells the others.
      if (this.sender.isOpen) await this.sender.query(notifyAll, [payloads]).catch(() => undefined);
    } while (this.waiting.length > 0 || wasCut);
    this.sending = undefined;
  }

  private hearParcel(payload: string): void {
    if (payload.startsWith(this.processId)) return;
    const { from, notices, isAfterGap } = this.parcels.read(payload);
    if (isAfterGap) this.tellGap();
    for (const [topic, message] of notices) this.deliver(topic, message, from);
  }

  private hearDraft(payload: string): void {
    const { from } = JSON.parse(payload) as { readonly from: string };
    if (from !== this.processId) this.deliver('draft', payload, from);
  }

  private deliver(topic: string, message: string, from: string): void {
    for (const hear of this.subscribers.get(topic) ?? []) this.tell(() => hear(message, from));
  }

  private tellGap(): void {
    for (const hear of this.gapHearers) this.tell(hear);
  }

  /** All processes hear the same notice: one that somebody can't take must not end them all at once. */
  private tell(hear: () => void): void {
    try {
      hear();
    } catch (error) {
      this.onFault(error as Error);
    }
  }
}

const notifyAll = `SELECT pg_notify('${channel}', payload) FROM unnest($1::text[]) AS payload`;
