import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { watchDraft } from '@articulado/draft-document';
import { storedUpdatesOf, type StoredDraft, DraftsStore } from '@articulado/draft-log';
import { type Stores } from '@articulado/persistence';
import * as Y from 'yjs';
import { mergeAll } from './merge-all.js';

/** Which draft is changed by the server, for whom. */
export interface DraftEdit {
  readonly draftId: string;
  /** Who the change is kept under in the log; nobody for what the platform itself writes. */
  readonly personId: string | null;
}

/** So often a change is computed while others may go on writing; then they wait for it. */
const triesBesideOthers = 2;

/**
 * Changes a draft from the server's side, in the transaction of the act that asks for it: act, record entry and text are kept together
 * or not at all. The text that the change leads to passes the check that pages' updates pass, and is written only where the log still
 * ends where it was checked: where somebody wrote meanwhile, the change is computed anew on the newer text. Open rooms, in whichever
 * process, follow it when the transaction is committed.
 *
 * From its success on nobody else can write in the draft until the transaction ends, so it should be the act's last costly step.
 * @param change - changes the document, or refuses to. It may run several times, each time on another document, and must do nothing else
 * @returns the number in the log that the draft has after it
 * @throws when there is no such draft
 */
export async function editDraft(
  stores: Stores,
  { draftId, personId }: DraftEdit,
  change: (doc: Y.Doc) => Refusal | undefined,
): Promise<number | Refusal> {
  const clientId = await stores.get(DraftsStore).serverClientId(draftId);
  for (let tried = 0; ; tried += 1) {
    if (tried >= triesBesideOthers) await stores.get(DraftsStore).hold(draftId);
    const stored = await stores.get(DraftsStore).load(draftId);
    if (!stored) throw new Error(`No draft ${draftId}`);
    const bytes = checkedChange(stored, clientId, change);
    if (isRefusal(bytes)) return bytes;
    if (!bytes) return stored.sequence;
    const update = { draftId, after: stored.sequence, personId, bytes, writtenAt: stores.now };
    const outcome = await stores.get(DraftsStore).append(update);
    if (outcome !== 'behind') return outcome;
  }
}

/** What the change adds to the log; `undefined` for nothing. */
function checkedChange(
  stored: StoredDraft,
  clientId: number,
  change: (doc: Y.Doc) => Refusal | undefined,
): Uint8Array | Refusal | undefined {
  const doc = new Y.Doc();
  try {
    Y.transact(doc, () => {
      for (const update of storedUpdatesOf(stored)) Y.applyUpdate(doc, update);
    });
    // Whoever writes with it writes behind all that was ever written with it: the log is compared.
    doc.clientID = clientId;
    const watch = watchDraft(doc);
    const changes: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => void changes.push(update));
    const refused = doc.transact(() => change(doc));
    if (refused) return refused;
    const problem = watch.problem();
    if (problem) return refuse('text-invalid', { problem, clauseId: '' });
    return changes.length > 0 ? mergeAll(changes) : undefined;
  } finally {
    doc.destroy();
  }
}
