import type { Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type ContributionRow,
  type OrganizationRow,
  OrganizationsStore,
  RepresentativesStore,
  type Stores,
} from '@articulado/persistence';

/** Under which names a contribution is shown, and what of them somebody else than its author stands for. */
type ShownAuthor = Pick<ContributionRow, 'authorName' | 'authorOrganization' | 'nameVerified' | 'organizationVerified'>;

/** The names that somebody typed. */
type TypedAuthor = Pick<ContributionRow, 'authorName' | 'authorOrganization'>;

/**
 * Compares what somebody typed with who they are. A name is verified when it is that of their account and others gave them a role under
 * it. An institution of the platform is named by whoever speaks for it and by nobody else, in no spelling that looks like it.
 */
export async function shownAuthor(stores: Stores, viewer: Viewer, typed: TypedAuthor): Promise<ShownAuthor | Refusal> {
  const named = await institutionIn(stores, viewer, 'authorName', typed.authorName);
  if (isRefusal(named)) return named;
  const institution = await institutionIn(stores, viewer, 'authorOrganization', typed.authorOrganization);
  if (isRefusal(institution)) return institution;
  const { authorName } = typed;
  const authorOrganization = institution?.name ?? typed.authorOrganization;
  return {
    authorName,
    authorOrganization,
    nameVerified:
      authorName === null ? null : named !== undefined || (await isNameGivenByOthers(stores, viewer, authorName)),
    organizationVerified: authorOrganization === null ? null : institution !== undefined,
  };
}

/** The institution that a name is, or looks like: one that the viewer speaks for, or none. */
async function institutionIn(
  stores: Stores,
  viewer: Viewer,
  field: keyof TypedAuthor,
  name: string | null,
): Promise<OrganizationRow | Refusal | undefined> {
  const alike = name === null ? [] : await stores.get(OrganizationsStore).thatLookLike(name);
  if (alike.length === 0) return undefined;
  const ids = alike.map(({ id }) => id);
  const today = stores.today;
  const own = viewer.person && (await stores.get(RepresentativesStore).represented(viewer.person.id, ids, today));
  return alike.find(({ id }) => id === own) ?? refuse('institution-name', { field, organization: alike[0]!.name });
}

/** Whether a name is that of the account, under which others gave it a role or an institution to speak for. */
async function isNameGivenByOthers(stores: Stores, { person, actor }: Viewer, name: string): Promise<boolean> {
  if (person?.name !== name) return false;
  if (actor.memberships.length > 0) return true;
  return (await stores.get(RepresentativesStore).currentOf(person.id, stores.today)).length > 0;
}
