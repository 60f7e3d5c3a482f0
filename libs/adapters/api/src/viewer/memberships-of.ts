import { MembershipsStore, type MembershipRow } from '@articulado/persistence';
import type { Loaders } from './loaders.js';

/** All memberships of a process, ended ones too, the earliest first. */
export async function membershipsOf(loaders: Loaders, processId: string): Promise<readonly MembershipRow[]> {
  const found = await loaders.load('membershipsOf', processId, async (stores, ids) =>
    Map.groupBy(await stores.get(MembershipsStore).allIn(ids), (row) => row.processId),
  );
  return found ?? [];
}

/** Whether a membership holds at a moment; at the very moment of its end it doesn't. */
export const inForce = ({ startsAt, endsAt }: Pick<MembershipRow, 'startsAt' | 'endsAt'>, at: Date): boolean =>
  startsAt <= at && (endsAt === null || endsAt > at);
