import type * as Y from 'yjs';
import { Branch } from './branch.js';
import { BranchRewriting } from './branch-rewriting.js';

/**
 * A branch that somebody sends, as the server keeps it: its changes written anew under a client id that the server chose, so that none
 * of the sender's own bytes ever come into the draft. It costs a reading of the draft for each step.
 * @param client - the client id to write with. The draft does not know it
 * @returns `undefined` where it does nothing
 */
export function keptBranch(draft: Y.Doc, branch: Branch, client: number): Branch | undefined {
  const rewriting = new BranchRewriting(draft, branch, client);
  const steps = rewriting.write(rewriting.changes).filter((step) => !isEmpty(step));
  return steps.length > 0 ? new Branch(steps) : undefined;
}

/** No items and no deletions. */
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;
