import type { ClientIds } from './client-ids.js';
import type { RefusedUpdate } from './close-codes.js';
import type { Connection } from './connection.js';
import type { RoomDocument, Taken } from './room-document.js';
import { accepted, known, type PendingUpdate, refusedFor, type Verdict, waiting } from './update-verdict.js';

/** What updates are tried on. */
export interface TrialGround {
  readonly document: RoomDocument;
  readonly clientIds: ClientIds;
  /**
   * Whether the document holds all of the log. If not, another process may have written predecessors of an update,
   * and no update is refused on a stale text.
   */
  readonly isCurrent: boolean;
}

/** What became of updates that were tried together. */
export interface Trial {
  readonly verdicts: readonly (readonly [PendingUpdate, Verdict])[];
  /** What the accepted ones changed in the document; nothing where none was. */
  readonly taken?: Taken;
}

/**
 * Tries updates on the document in one transaction: applies those that can be applied, and checks the resulting text.
 * @param isStrict - refuses items in doubtful places without the costly comparison
 * @returns why that text is refused; nothing of the updates is in the document then
 */
export function tryBatch(
  updates: readonly PendingUpdate[],
  ground: TrialGround,
  isStrict = false,
): Trial | RefusedUpdate {
  const { document, clientIds } = ground;
  const verdicts: [PendingUpdate, Verdict][] = [];
  const claims = new Map<number, Connection>();
  /** Authors of whom an update was refused or waits: their later updates depend on it, and get its verdict. */
  const stopped = new Map<Connection, Verdict>();
  const taken = document.take(
    () => {
      for (const update of updates) {
        const verdict = stopped.get(update.author) ?? tryOne(update, ground, claims);
        if (verdict === undefined) return 'incomplete';
        if (verdict.is === 'refused' || verdict.is === 'waiting') stopped.set(update.author, verdict);
        verdicts.push([update, verdict]);
      }
      return undefined;
    },
    { isStrict },
  );
  if (typeof taken === 'string') return taken;
  for (const [clientId, author] of claims) clientIds.take(author, [clientId]);
  if (taken.change) return { verdicts, taken };
  return { verdicts: verdicts.map(([update, verdict]) => [update, verdict === accepted ? known : verdict]) };
}

/** @returns `undefined` if Yjs lacks a predecessor of the update: everything must be rolled back */
function tryOne(
  update: PendingUpdate,
  { document, clientIds, isCurrent }: TrialGround,
  claims: Map<number, Connection>,
): Verdict | undefined {
  const { author, bytes } = update;
  const examined = document.examine(bytes);
  if (examined === 'known') return known;
  if (typeof examined === 'string') return verdictOn(update, examined, isCurrent);
  const isFree = examined.every((clientId) => (claims.get(clientId) ?? author) === author);
  if (!isFree || !clientIds.mayUse(author, examined)) return verdictOn(update, 'client-id-taken', isCurrent);
  for (const clientId of examined) claims.set(clientId, author);
  return document.apply(bytes, examined) ? accepted : undefined;
}

function verdictOn(update: PendingUpdate, problem: RefusedUpdate, isCurrent: boolean): Verdict {
  const verdict = refusedFor(problem, update);
  return verdict.is === 'refused' && !isCurrent && mayBeStale(problem) ? waiting : verdict;
}

/** Whether a text that lacks what others wrote can be the reason of a refusal. */
export const mayBeStale = (problem: RefusedUpdate): boolean =>
  problem === 'incomplete' || problem === 'client-id-taken' || problem.startsWith('invalid:');
