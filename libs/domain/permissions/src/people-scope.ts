import type { ProcessId } from '@articulado/base';
import type { Actor } from './actor.js';

/** P8: an administrator reads the names and addresses of all people, a coordinator those of the members of processes they coordinate. */
export function processesWhosePeopleAreRead(actor: Actor): 'all' | readonly ProcessId[] {
  if (!actor.personId) return [];
  if (actor.isAdministrator) return 'all';
  return actor.memberships.filter(({ role }) => role === 'coordinator').map(({ processId }) => processId);
}
