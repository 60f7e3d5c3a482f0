import type { Viewer } from '@articulado/api';
import { type MembershipRow, MembershipsStore, type ProcessRow, type Stores } from '@articulado/persistence';

/** Whoever drafts suggests as that, also if they observe for another institution. */
const roles = ['drafter', 'coordinator', 'observer'] as const;

/** As whose member somebody suggests who may. @throws for anybody else */
export async function membershipToSuggest(stores: Stores, viewer: Viewer, process: ProcessRow): Promise<MembershipRow> {
  const held = await stores.get(MembershipsStore).givingRightsTo(viewer.person!.id, stores.now);
  const here = held.filter(({ processId }) => processId === process.id);
  const found = roles
    .map((role) => here.find((membership) => membership.role === role))
    .find((one) => one !== undefined);
  if (!found) throw new Error(`No membership in ${process.slug} to suggest by`);
  return found;
}
