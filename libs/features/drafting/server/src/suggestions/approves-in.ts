import { MembershipsStore, type Stores } from '@articulado/persistence';

/** Whether somebody approves in a process, suspended or not: whose words are in a text does not sign it (P5). */
export async function approvesIn(stores: Stores, personId: string, processId: string): Promise<boolean> {
  const held = await stores.get(MembershipsStore).heldBy(personId, stores.now);
  return held.some((membership) => membership.processId === processId && membership.role === 'approver');
}
