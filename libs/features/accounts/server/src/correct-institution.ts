import {
  actForInstitution,
  checkKnownCorrections,
  DomainEvents,
  type InstitutionAct,
  type KnownCorrections,
  type Viewer,
} from '@articulado/api';
import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  institutionFact,
  newSalt,
  type OrganizationRow,
  OrganizationsStore,
  PeopleStore,
  ProcessesStore,
  type ProcessRow,
  recordAct,
  type Sector,
  type Stores,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkInstitution, type NewInstitution } from './create-institution.js';

export interface InstitutionCorrection extends NewInstitution, KnownCorrections {
  /** Id. */
  readonly organization: string;
  /** Why, in public. */
  readonly reason: string;
}

/**
 * Gives an institution another name, acronym or sector, in public. What was signed and recorded keeps the name that it had (ADR 58), and the
 * record of every process in which it takes part says so.
 */
@Injectable()
export class CorrectInstitution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: InstitutionCorrection): Promise<OrganizationRow | Refusal> {
    const processes: ProcessRow[] = [];
    const { organization } = input;
    const outcome = await actForInstitution<OrganizationRow>(
      this.unitOfWork,
      {
        viewer,
        organization,
        permission: 'institution.correct',
        wait: (stores) => hold(stores, organization, processes),
      },
      (act) => correct(act, input, processes),
    );
    if (!isRefusal(outcome)) for (const { slug } of processes) this.domainEvents.publish('process-changed', { slug });
    return outcome;
  }
}

/**
 * Holds the processes in which an institution takes part, and then the institution: whoever makes it take part in another one waits for that.
 * @param held - is told which they are
 * @returns a refusal where it came to take part in another one while this waited: that one was not held
 */
async function hold(stores: Stores, organization: string, held: ProcessRow[]): Promise<Refusal | undefined> {
  const organizations = stores.get(OrganizationsStore);
  const ids = await organizations.processesOf(organization);
  const processes = await stores.get(ProcessesStore).byIds(ids);
  // In one order, so that two corrections do not wait for each other.
  for (const { slug } of processes.toSorted((one, other) => (one.slug < other.slug ? -1 : 1)))
    held.push((await stores.get(ProcessesStore).lock(slug))!);
  await organizations.lockWithReferences(organization);
  const now = await organizations.processesOf(organization);
  return now.every((id) => ids.includes(id)) ? undefined : refuse('busy', { retryAfterSeconds: 1 });
}

async function correct(
  act: InstitutionAct,
  input: InstitutionCorrection,
  processes: readonly ProcessRow[],
): Promise<OrganizationRow | Refusal> {
  const { stores, organization } = act;
  const names = { name: input.name.trim(), acronym: input.acronym.trim(), sector: input.sector as Sector };
  const refused =
    firstRefusal(checkInstitution(input), checkText('reason', input.reason, { min: 10, max: 2_000 })) ??
    (await refuseTaken(stores, organization, names));
  if (refused) return refused;
  if ((['name', 'acronym', 'sector'] as const).every((member) => names[member] === organization[member]))
    return refuse('same-as-before', {});
  const stale = checkKnownCorrections(input, organization.edition - 1);
  if (stale) return stale;
  const earlier = {
    organizationId: organization.id,
    edition: organization.edition,
    name: organization.name,
    acronym: organization.acronym,
    sector: organization.sector,
    reason: input.reason.trim(),
    correctedBy: act.viewer.person!.id,
    correctedAt: stores.now,
    processIds: processes.map(({ id }) => id),
    salt: newSalt(),
  };
  const corrected = await stores.get(OrganizationsStore).correct(organization, names, earlier);
  const person = (await stores.get(PeopleStore).byId(earlier.correctedBy))!;
  const fact = institutionFact(earlier, corrected, person);
  const role = act.viewer.actor.isAdministrator ? 'administrator' : 'representative';
  const details = { organization: names.name, earlierOrganization: earlier.name, acronym: names.acronym };
  for (const process of processes)
    await recordAct(stores, process, {
      type: 'institution.corrected',
      acting: { role, person: act.viewer.person, organization: role === 'representative' ? corrected : undefined },
      details: { ...details, sector: names.sector, reason: earlier.reason },
      facts: [fact],
    });
  return corrected;
}

/**
 * Whether another institution has that name or acronym, has had it, or has one that looks like it. An acronym that two have since before
 * this was asked stays both's own.
 */
async function refuseTaken(
  stores: Stores,
  { id }: OrganizationRow,
  { name, acronym }: Pick<OrganizationRow, 'name' | 'acronym'>,
): Promise<Refusal | undefined> {
  const organizations = stores.get(OrganizationsStore);
  await organizations.lockNames();
  const holder = await organizations.byName(name);
  if (holder && holder.id !== id) return refuse('already-exists', { what: 'institution' });
  const alike = (await organizations.thatLookLike(name)).find((other) => other.id !== id);
  if (alike) return refuse('institution-name', { field: 'name', organization: alike.name });
  const [first, ...others] = await organizations.thatLookLike(acronym);
  if (!first || [first, ...others].some((one) => one.id === id)) return undefined;
  return refuse('institution-name', { field: 'acronym', organization: first.name });
}
