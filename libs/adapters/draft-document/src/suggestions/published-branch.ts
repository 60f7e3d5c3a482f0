import type * as Y from 'yjs';
import { Branch } from './branch.js';
import { BranchRewriting } from './branch-rewriting.js';
import type { Change } from './changes.js';

/**
 * What of a suggestion other people get to see: nothing that its author wrote and deleted again or did and undid, and nothing that makes no
 * difference. Each of its steps is a change that can be taken on its own.
 * @param draft - as its author sees it
 * @param client - the client id to write with. The draft does not know it
 * @returns `undefined` where nothing is left
 */
export function publishedBranch(draft: Y.Doc, branch: Branch, client: number): Branch | undefined {
  const rewriting = new BranchRewriting(draft, branch, client);
  const { changes } = rewriting;
  const whole = rewriting.textWith(changes);
  const kept = changes.reduce<readonly Change[]>((left, change) => {
    const without = left.filter((each) => each !== change);
    return rewriting.textWith(without) === whole ? without : left;
  }, changes);
  const steps = rewriting.write(kept);
  return steps.length > 0 ? new Branch(steps) : undefined;
}
