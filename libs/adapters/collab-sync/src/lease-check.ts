import type { HeldLease } from './client-id-lender.js';
import type { Connection } from './connection.js';

type Holding = Connection & { lease: HeldLease };

const holding = (connections: Iterable<Connection>): Holding[] =>
  [...new Set(connections)].filter((one): one is Holding => !!one.lease);

/** Whether a connection's lease, if it has one, was looked at since a client id was taken away last, as far as its room knows. */
export const isConfirmed = ({ lease }: Pick<Connection, 'lease'>, fence: number): boolean =>
  !lease || lease.fence >= fence;

/** Some client id was taken away: looks who of those that may write here holds theirs still. */
export async function confirmLeases(
  connections: Iterable<Connection>,
  fence: number,
  holdersAmong: (replicaIds: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<void> {
  const asked = holding(connections);
  const holders = await holdersAmong(asked.map(({ lease }) => lease.replicaId));
  for (const one of asked) if (holders.has(one.lease.replicaId)) one.lease = { ...one.lease, fence };
}

/** Closes who lost their id, so that they write no more with it; and who connected during the check, who reconnect. */
export function closeUnconfirmed(connections: Iterable<Connection>, fence: number): void {
  for (const one of holding(connections)) if (!isConfirmed(one, fence)) one.endLease();
}
