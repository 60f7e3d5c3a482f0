import * as Y from 'yjs';
import { exportDraft } from '../read-draft.js';
import { type Revival, rootsOf } from '../format.js';
import { Branch } from './branch.js';
import { type Change, suggestedChangesOf } from './changes.js';
import { type Move, rewrite, type Rewritten } from './rewrite.js';

/**
 * What of a suggestion other people get to see: nothing that its author wrote and deleted again or did and undid, and nothing that makes no
 * difference. Each of its steps is a change that can be taken on its own.
 * @param draft - as its author sees it
 * @param client - the client id to write with. The draft does not know it
 * @returns `undefined` where nothing is left
 */
export function publishedBranch(draft: Y.Doc, branch: Branch, client: number): Branch | undefined {
  const publication = new Publication(draft, branch, client);
  const changes = suggestedChangesOf(publication.both, branch);
  const whole = publication.textWith(changes);
  const kept = changes.reduce<readonly Change[]>((left, change) => {
    const without = left.filter((each) => each !== change);
    return publication.textWith(without) === whole ? without : left;
  }, changes);
  const steps = publication.write(kept);
  return steps.length > 0 ? new Branch(steps) : undefined;
}

/** Writes changes of a branch anew, each as a step. */
class Publication {
  /** The draft with the branch. */
  readonly both: Y.Doc;
  private readonly undone: readonly Move[];

  constructor(
    private readonly draft: Y.Doc,
    private readonly branch: Branch,
    private readonly client: number,
  ) {
    this.both = documentOf(draft, false);
    Y.applyUpdate(this.both, branch.update);
    this.undone = undoneIn(this.both, draft, branch);
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
