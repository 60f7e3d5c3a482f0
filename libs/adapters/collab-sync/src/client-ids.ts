import * as Y from 'yjs';
import type { NumberedUpdate } from '@articulado/draft-log';
import type { Connection } from './connection.js';

interface Writer {
  /** `undefined` while no connection of this process has it; a lent id keeps a closed one until it is given back or lent again. */
  connection: Connection | undefined;
  readonly personId: string | null;
  /** Whether only the replica that it was lent to may write with it, and not its person on any connection. */
  readonly isLent: boolean;
}

/**
 * Whose Yjs client ids are: one id is one writer. An id that was lent is its replica's, on whichever connection that comes. Any other may be taken
 * up again by its person on a new connection, and the old one, most likely dead, goes; anyone else is told to start with a fresh document.
 */
export class ClientIds {
  private readonly writers = new Map<number, Writer>();

  /** @param lent - ids that only replicas which hold them may write with */
  constructor(
    private readonly maxPerConnection: number,
    lent: readonly number[] = [],
  ) {
    for (const clientId of lent) this.writers.set(clientId, { connection: undefined, personId: null, isLent: true });
  }

  /** This connection holds a lease of the id. An older connection of the same replica, dead or left behind, is closed. */
  lend(connection: Connection, clientId: number): void {
    const before = this.writers.get(clientId)?.connection;
    this.writers.set(clientId, { connection, personId: connection.authorization.personId, isLent: true });
    if (before !== connection) before?.endLease();
  }

  /** The connection that held it is done with it. */
  giveBack(clientId: number): void {
    const writer = this.writers.get(clientId);
    if (writer) writer.connection = undefined;
  }

  /** Whether a connection may write with these ids. Changes nothing. */
  mayUse(connection: Connection, clientIds: readonly number[]): boolean {
    for (const clientId of clientIds) {
      const writer = this.writers.get(clientId);
      if (!writer || writer.connection === connection) continue;
      if (writer.isLent || writer.personId !== connection.authorization.personId) return false;
    }
    return (
      clientIds.every((clientId) => this.writers.get(clientId)?.connection === connection) ||
      this.hasRoom(connection, clientIds)
    );
  }

  /** These ids were written with. A connection of the same person that held one of them is closed. */
  take(connection: Connection, clientIds: readonly number[]): void {
    for (const clientId of clientIds) {
      const writer = this.writers.get(clientId);
      if (writer?.connection === connection) continue;
      this.writers.set(clientId, { connection, personId: connection.authorization.personId, isLent: false });
      writer?.connection?.close('refused', 'client-id-taken');
    }
  }

  /** Notes the client ids with which other processes' rows were written. */
  noteLogged({ personId, bytes }: NumberedUpdate): void {
    for (const clientId of Y.parseUpdateMeta(bytes).to.keys()) {
      if (!this.writers.has(clientId)) this.writers.set(clientId, { connection: undefined, personId, isLent: false });
    }
  }

  /**
   * A connection closed. Its pending updates may still be committed under its lent id, until that is given back or
   * lent again.
   */
  leave(connection: Connection): void {
    for (const writer of this.writers.values())
      if (writer.connection === connection && !writer.isLent) writer.connection = undefined;
  }

  private hasRoom(connection: Connection, more: readonly number[]): boolean {
    const ids = new Set(more);
    for (const [clientId, writer] of this.writers) if (writer.connection === connection) ids.add(clientId);
    return ids.size <= this.maxPerConnection;
  }
}
