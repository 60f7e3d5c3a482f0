import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type PeerCheckTimes, Peers, listenerName, usualPeerCheckTimes } from './peers.js';
import { type ConnectionTimes, LastingConnection, usualTimes } from '@articulado/database';
import { draftChannel } from './draft-log.js';
import { type BusMessage, cutIntoChunks, ChunkReader } from './bus-chunks.js';

/** Messages of the processes of one platform to each other. */
const channel = 'articulado';

/** Most that may wait for the database, in characters: more than it carries in a second. What comes on top is dropped. */
const mostWaiting = 4 * 1024 * 1024;

/** A message that no process would want to hear whole. It was not sent. */
export class BusMessageTooLong extends Error {}
/** Longest message, in characters; the presence of 1,000 people is a fifth of it. */
export const longestBusMessage = 1024 * 1024;

type Hear = (message: string, from: string) => void;

/**
 * Short messages between the server processes of one platform, by PostgreSQL's NOTIFY. Best effort: they may be lost, never
 * doubled, and those of one sender come in their order. Who must not miss anything reads the database, where `onGap` says when.
 */
export class ClusterBus {
  /** Names this process for as long as it runs. */
  readonly serverId = randomUUID();
  private readonly subscribers = new Map<string, Set<Hear>>();
  private readonly gapHearers = new Set<() => void>();
  private readonly chunks = new ChunkReader();
  private waiting: BusMessage[] = [];
  private waitingSize = 0;
  private sending: Promise<void> | undefined;
  private number = 0;
  private listener: LastingConnection | undefined;
  private sender!: LastingConnection;
  private readonly peers: Peers;

  private constructor(
    private readonly onFault: (error: Error) => void,
    private readonly times: ConnectionTimes & PeerCheckTimes,
  ) {
    this.peers = new Peers(() => this.isAlone(), times);
  }

  /**
   * @param onFault - told of outages, once each, and of bugs
   * @throws when the database does not take us in
   */
  static async open(
    url: string,
    onFault: (error: Error) => void,
    times: Partial<ConnectionTimes & PeerCheckTimes> = {},
  ): Promise<ClusterBus> {
    const bus = new ClusterBus(onFault, { ...usualTimes, ...usualPeerCheckTimes, ...times });
    await bus.connect(url);
    await bus.sayHello();
    return bus;
  }

  /** Whether other processes may be listening: a process that is alone need not send anything. */
  get hasPeers(): boolean {
    return this.peers.hasPeers;
  }

  /**
   * Tells all other processes, where there are any. What is published in one turn travels together. Never throws: while the database is away the
   * message is dropped, and the others are told of a gap when it is back. One of more than `longestBusMessage` characters is
   * not sent and reported as `BusMessageTooLong`; any other is cut and put together again as needed.
   */
  publish(topic: string, message: string): void {
    if (message.length > longestBusMessage)
      return this.onFault(new BusMessageTooLong(`A message on "${topic}" has ${message.length} characters`));
    if (!this.hasPeers) return void (this.number += 1); // skip a number, so that a process that joins now notices the gap
    this.waitingSize += message.length;
    if (this.waitingSize > mostWaiting) return; // left in `waitingSize`, so that `sendWaiting` skips a number
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
    this.peers.leave();
    await this.sending;
    await Promise.all([this.sender.close(), this.listener?.close()]);
  }

  private async connect(url: string): Promise<void> {
    try {
      this.listener = await this.openListener(url);
      this.sender = await this.openSender(url);
    } catch (error) {
      this.peers.leave();
      await this.listener?.close();
      throw error;
    }
  }

  private openListener(url: string): Promise<LastingConnection> {
    return LastingConnection.open({
      url,
      name: listenerName,
      prepare: (client) => this.listen(client),
      onLost: (error) => {
        this.peers.heardOf(); // assume peers: without a connection we cannot know
        this.onFault(error);
      },
      onBack: () => {
        this.chunks.forget();
        this.peers.heardOf();
        void this.sayHello().then(() => this.tellGap());
      },
      times: this.times,
    });
  }

  private openSender(url: string): Promise<LastingConnection> {
    return LastingConnection.open({
      url,
      name: 'articulado sends on the bus',
      // A notification gets a transaction number, so its commit would wait for the disk, and all others that notify for it.
      settings: '-c synchronous_commit=off',
      onLost: this.onFault,
      // Nothing but a number, by which the others see that what was dropped is missing.
      onBack: () => void (this.sending ??= this.sendWaiting()),
      times: this.times,
    });
  }

  private async listen(client: pg.Client): Promise<void> {
    client.on('notification', ({ channel: heardOn, payload = '' }) =>
      this.tell(() => (heardOn === draftChannel ? this.hearDraft(payload) : this.hearChunk(payload))),
    );
    await client.query(`LISTEN ${channel}`);
    await client.query(`LISTEN ${draftChannel}`);
  }

  private async sendWaiting(): Promise<void> {
    await new Promise(setImmediate);
    let wasCut: boolean;
    do {
      const messages = this.waiting;
      wasCut = this.waitingSize > mostWaiting;
      this.waiting = [];
      this.waitingSize = 0;
      const payloads = cutIntoChunks(this.serverId, this.number, messages);
      this.number += payloads.length + (wasCut ? 1 : 0);
      // Best effort: the loss was reported by the connection, and its number tells the others.
      if (this.sender.isOpen) await this.sender.query(notifyAll, [payloads]).catch(() => undefined);
    } while (this.waiting.length > 0 || wasCut);
    this.sending = undefined;
  }

  /** Tells a process that believes itself alone that we exist, before we depend on its messages. */
  private async sayHello(): Promise<void> {
    this.publish('hello', '');
    await this.sending;
  }

  private async isAlone(): Promise<boolean> {
    const found = await this.sender.query<{ pid: number }>(listeners, [listenerName]);
    return found.length === 1 && found[0]?.pid === this.listener?.backendId;
  }

  private hearChunk(payload: string): void {
    if (payload.startsWith(this.serverId)) return;
    this.peers.heardOf();
    const { from, messages, isAfterGap } = this.chunks.read(payload);
    if (isAfterGap) this.tellGap();
    for (const [topic, message] of messages) this.deliver(topic, message, from);
  }

  private hearDraft(payload: string): void {
    const { from } = JSON.parse(payload) as { readonly from: string };
    if (from === this.serverId) return;
    if (from !== '') this.peers.heardOf();
    this.deliver('draft', payload, from);
  }

  private deliver(topic: string, message: string, from: string): void {
    for (const hear of this.subscribers.get(topic) ?? []) this.tell(() => hear(message, from));
  }

  private tellGap(): void {
    for (const hear of this.gapHearers) this.tell(hear);
  }

  /** All processes hear the same message: one that somebody can't take must not end them all at once. */
  private tell(hear: () => void): void {
    try {
      hear();
    } catch (error) {
      this.onFault(error as Error);
    }
  }
}

/** Sessions of others in this database may hide their names, and count as well. */
const listeners = `
  SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND (application_name = $1 OR usename <> current_user)`;

const notifyAll = `SELECT pg_notify('${channel}', payload) FROM unnest($1::text[]) AS payload`;
