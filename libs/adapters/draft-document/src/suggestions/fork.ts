import * as Y from 'yjs';
import { rootsOf } from '../format.js';
import { Branch } from './branch.js';

/** Marks the transactions in which a fork takes what came to the draft. */
const draftOrigin = { draft: true };

/**
 * The document that somebody suggests in: the draft as it goes on, and the branch of one suggestion on top of it. A branch is
 * Yjs updates that are not in the draft's log. The draft never holds them, and no fork holds the branch of another suggestion:
 * words that are typed beside words in one document build on these for ever.
 */
export class Fork {
  readonly doc = new Y.Doc();
  private readonly steps: Uint8Array[] = [];

  /**
   * @param draft - the state of the draft
   * @param branch - what was suggested before, to go on with. New changes are written under a client id of their own
   */
  constructor(draft: Uint8Array, branch?: Branch) {
    rootsOf(this.doc); // before anything is applied: it keeps Yjs from tidying marks, each document for itself
    Y.applyUpdate(this.doc, draft, draftOrigin);
    if (branch) {
      Y.applyUpdate(this.doc, branch.update, draftOrigin);
      this.steps.push(...branch.steps);
    }
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== draftOrigin) this.steps.push(update);
    });
  }

  /** Takes an update that came to the draft. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, draftOrigin);
  }

  /** What was suggested so far; `undefined` for nothing. */
  branch(): Branch | undefined {
    return this.steps.length > 0 ? new Branch([...this.steps]) : undefined;
  }
}
