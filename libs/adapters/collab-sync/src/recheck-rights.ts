import type { Connection } from './connection.js';
import type { CurrentAccess, SyncAuthorizer } from './authorization.js';

/** So many questions are open at a time. */
const asksAtOnce = 8;

/**
 * Asks the authorizer about connections, once for each session and draft, and acts on the answer. While nobody can tell, the rights of
 * before hold for a short time: nothing can be committed during an outage of the database, and everyone would come back at once.
 */
export async function recheckRights(
  connections: readonly Connection[],
  authorizer: Pick<SyncAuthorizer, 'reauthorize'>,
  unconfirmedMs: number,
  onFault: (error: Error) => void,
): Promise<void> {
  const groups = [
    ...Map.groupBy(connections, ({ authorization }) => `${authorization.sessionId} ${authorization.draftId}`).values(),
  ];
  for (let from = 0; from < groups.length; from += asksAtOnce) {
    await Promise.all(
      groups.slice(from, from + asksAtOnce).map((group) => recheckGroup(group, authorizer, unconfirmedMs, onFault)),
    );
  }
}

async function recheckGroup(
  group: readonly Connection[],
  authorizer: Pick<SyncAuthorizer, 'reauthorize'>,
  unconfirmedMs: number,
  onFault: (error: Error) => void,
): Promise<void> {
  const first = group[0];
  if (!first) return;
  const answer = await authorizer.reauthorize(first.authorization).catch((error: unknown) => {
    onFault(error instanceof Error ? error : new Error(String(error)));
    return undefined;
  });
  for (const connection of group) apply(connection, answer, unconfirmedMs);
}

function apply(connection: Connection, answer: CurrentAccess | undefined, unconfirmedMs: number): void {
  if (answer === 'signed-out') return connection.close('signedOut', 'signed-out');
  if (answer === 'forbidden') return connection.close('forbidden', 'forbidden');
  if (answer === undefined) {
    if (Date.now() - connection.confirmedAt > unconfirmedMs) connection.close('tryLater', 'rights-unconfirmed');
    return;
  }
  connection.confirmedAt = Date.now();
  const { mayWrite } = connection.authorization;
  connection.authorization = { ...connection.authorization, mayWrite: answer.mayWrite };
  // Pages learn of it at once, not by their next keystroke: one that lost the right goes on reading, one that got it begins to write.
  if (mayWrite && !answer.mayWrite) connection.close('forbidden', 'read-only');
  if (!mayWrite && answer.mayWrite) connection.close('restart', 'may-write');
}
