import * as Y from 'yjs';
import { exportDraft } from '../read-draft.js';
import { type Revival, rootsOf } from '../format.js';
import type { Branch } from './branch.js';
import { type Change, suggestedChangesOf } from './changes.js';
import { type Move, rewrite, type Rewritten } from './rewrite.js';

/** Writes changes of a branch anew, each as a step. */
export class BranchRewriting {
  /** All that the branch does, by what can be taken on its own. */
  readonly changes: readonly Change[];
  /** The draft with the branch. */
  private readonly both: Y.Doc;
  private readonly undone: readonly Move[];

  /** @param client - the client id to write with. The draft does not know it */
  constructor(
    private readonly draft: Y.Doc,
    private readonly branch: Branch,
    private readonly client: number,
  ) {
    this.both = documentOf(draft, false);
    Y.applyUpdate(this.both, branch.update);
    this.undone = undoneIn(this.both, draft, branch);
    this.changes = suggestedChangesOf(this.both, branch);
  }

  write(changes: readonly Change[]): Uint8Array[] {
    const { branch, both, client, undone } = this;
    const draft = documentOf(this.draft);
    const moves: Move[] = [...undone];
    return changes.map(({ steps }) => {
      const clock = Y.getState(draft.store, client);
      const written: Rewritten = rewrite({ draft, both, branch, steps, at: { client, clock }, earlier: moves });
      Y.applyUpdate(draft, written.update);
      moves.push(...written.moves);
      return written.update;
    });
  }

  /** What the draft says with some changes. */
  textWith(changes: readonly Change[]): string {
    const doc = documentOf(this.draft);
    for (const step of this.write(changes)) Y.applyUpdate(doc, step);
    return exportDraft(doc);
  }
}

/**
 * Words of the draft that the branch deleted, and an undo brought back: where the copies stand in the branch, and the words that they are
 * copies of. The draft has these still.
 */
function undoneIn(both: Y.Doc, draft: Y.Doc, branch: Branch): Move[] {
  return rootsOf(both)
    .revivals.toArray()
    .flatMap(([client, clock, length, ofClient, ofClock]: Revival) =>
      Array.from({ length }, (_, index) => ({
        client,
        clock: clock + index,
        length: 1,
        to: { client: ofClient, clock: ofClock + index },
      })),
    )
    .filter((move) => branch.wrote(move) && !branch.wrote(move.to) && isThere(both, move) && isThere(draft, move.to));
}

const isThere = (doc: Y.Doc, { client, clock }: { readonly client: number; readonly clock: number }): boolean =>
  clock < Y.getState(doc.store, client) && !Y.getItem(doc.store, Y.createID(client, clock)).deleted;

function documentOf(draft: Y.Doc, gc = true): Y.Doc {
  const doc = new Y.Doc({ gc });
  rootsOf(doc);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft));
  return doc;
}
