import type { ClockPoint } from '@articulado/draft-document';
import * as random from 'lib0/random';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

/**
 * One document in this page's memory, as the server knows it: what a Yjs client id is lent to. It is kept nowhere else, so that a tab that is
 * restored, duplicated or copied with its profile is another one.
 */
export class Replica {
  readonly id = random.uuidv4();
  /** The lent client id that the document was written with; `undefined` before. */
  clientId: number | undefined;
}

/** Where a client id went to another document: what this one wrote with it from there on is not stored. */
export type LeaseEnd = ClockPoint;

/** Reads the reason of an end of a lease, `lease-ended:<client>:<clock>`. */
export function readLeaseEnd(reason: string): LeaseEnd | undefined {
  const [, client, clock] = /^lease-ended:(\d+):(\d+)$/.exec(reason) ?? [];
  return client === undefined ? undefined : { client: Number(client), clock: Number(clock) };
}

/** A client id as Yjs makes them. */
export const newClientId = (): number => random.uint32();

/** From here on the document writes with another client id; its presence, which the provider looks up by the same id, goes along. */
export function writeAs(doc: Y.Doc, awareness: Awareness, clientId: number): void {
  doc.clientID = clientId;
  if (awareness.clientID === clientId) return;
  const state = awareness.getLocalState();
  awareness.setLocalState(null);
  awareness.clientID = clientId;
  if (state) awareness.setLocalState(state);
}
