import type { FactLine } from '@articulado/record';
import type { House } from '../house.js';
import type { OrganizationRow, PersonRow, ProcessRow } from '../rows/index.js';
import * as facts from './facts.js';

/**
 * Every fact of a process as the rows tell it now: what `facts.ndjson` holds.
 * A fixed number of queries, however many rows there are.
 */
export async function gatherFacts(house: House, process: ProcessRow): Promise<FactLine[]> {
  const [memberships, versions, consultations, signoffs, publications] = await Promise.all([
    house.memberships.allIn([process.id]),
    house.versions.headings([process.id]),
    house.consultations.allIn([process.id]),
    house.signoffs.allIn([process.id]),
    house.signoffs.publications([process.id]),
  ]);
  const contributions = await house.contributions.onVersions(
    versions.map(({ id }) => id),
    Number.MAX_SAFE_INTEGER,
  );
  const answers = await house.contributions.answersIn(process.id);
  const steps = await house.processes.steps(process.id);
  const person = await peopleById(house, [
    ...memberships.map(({ personId }) => personId),
    ...versions.map(({ authorId }) => authorId),
    ...answers.map(({ answeredBy }) => answeredBy),
    ...signoffs.map(({ personId }) => personId),
    ...publications.map(({ publishedBy }) => publishedBy),
    ...steps.map(({ personId }) => personId),
  ]);
  const organization = await organizationsById(
    house,
    [...memberships, ...signoffs].map(({ organizationId }) => organizationId),
  );
  const version = lookUp(versions, 'version');
  const contribution = lookUp(contributions, 'contribution');
  return [
    facts.processFact(
      process,
      steps.map((step) => ({ ...step, person: person(step.personId) })),
    ),
    ...memberships.map((row) => facts.membershipFact(row, person(row.personId), organization(row.organizationId))),
    ...versions.map((row) => facts.versionFact(row, person(row.authorId))),
    ...consultations.map((row) => facts.consultationFact(row, version(row.versionId).number)),
    ...contributions.map((row) => facts.contributionFact(row, version(row.versionId).number)),
    ...answers.map((row) => facts.answerFact(row, contribution(row.contributionId).number, person(row.answeredBy))),
    ...signoffs.map((row) =>
      facts.signoffFact(row, version(row.versionId).number, person(row.personId), organization(row.organizationId)),
    ),
    ...publications.map((row) =>
      facts.publicationFact(row, process.slug, version(row.versionId), person(row.publishedBy)),
    ),
  ];
}

async function peopleById(house: House, ids: readonly string[]): Promise<(id: string) => PersonRow> {
  return lookUp(await house.people.byIds([...new Set(ids)]), 'person');
}

async function organizationsById(house: House, ids: readonly string[]): Promise<(id: string) => OrganizationRow> {
  return lookUp(await house.organizations.byIds([...new Set(ids)]), 'organization');
}

/** Foreign keys promise that the row is there; if one isn't, the database is broken and we say so. */
function lookUp<Row extends { id: string }>(rows: readonly Row[], what: string): (id: string) => Row {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const row = byId.get(id);
    if (!row) throw new Error(`No ${what} ${id}`);
    return row;
  };
}
