import { describePermissions } from './describe-permissions.js';
import type { Permission } from './permissions.js';

let found: ReadonlySet<string> | undefined;

/** Whether somebody may do at one stage of a process what they may not do at another: what is of the platform, or of a process as a whole, hangs on none. */
export const hangsOnStage = (permission: string): boolean => (found ??= new Set(atSomeStages())).has(permission);

function atSomeStages(): Permission[] {
  const cells = Map.groupBy(describePermissions(), ({ permission, role }) => `${permission} ${role}`);
  return [...cells.values()].flatMap((ofRole) => {
    const answers = new Set(ofRole.map(({ allowed, allowedWhen }) => `${allowed} ${allowedWhen.join()}`));
    return answers.size > 1 ? [ofRole[0]!.permission] : [];
  });
}
