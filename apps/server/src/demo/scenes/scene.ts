import { MembershipsStore, ProcessesStore, type UnitOfWork } from '@articulado/persistence';
import type { DemoActs } from '../demo-acts.js';
import type { DemoClock } from '../demo-clock.js';
import type { DemoPlayer } from '../demo-player.js';
import { cast, type InstitutionKey, type NewMember, type PersonKey } from '../cast.js';

/** What a scene is played with. */
export interface Scene {
  readonly acts: DemoActs;
  readonly player: DemoPlayer;
  readonly unitOfWork: UnitOfWork;
  readonly clock: DemoClock;
  /** Ids, once they are founded. */
  readonly institutions: Map<InstitutionKey, string>;
}

/** Invites one after another, all at one hour. */
export async function inviteAll(
  scene: Scene,
  at: string,
  inviter: PersonKey,
  process: string,
  members: readonly NewMember[],
): Promise<void> {
  const { acts, player, institutions } = scene;
  for (const { person, role, institution } of members) {
    const invitation = { process, ...cast[person], role, organization: institutions.get(institution)! }; // all were founded first
    await player.play(at, inviter, (viewer) => acts.inviteMember.run(viewer, invitation));
  }
}

/** Somebody leaves by their own act, with their reasons. */
export async function leave(
  { acts, player, unitOfWork }: Scene,
  at: string,
  person: PersonKey,
  slug: string,
  statement: string,
): Promise<void> {
  const stores = unitOfWork.read();
  const process = await stores.get(ProcessesStore).bySlug(slug);
  await player.play(at, person, async (viewer) => {
    const memberships = await unitOfWork
      .read()
      .get(MembershipsStore)
      .givingRightsTo(viewer.person!.id, unitOfWork.read().now);
    const membership = memberships.find(({ processId }) => processId === process!.id)!.id;
    return acts.endMembership.run(viewer, { process: slug, membership, statement });
  });
}
