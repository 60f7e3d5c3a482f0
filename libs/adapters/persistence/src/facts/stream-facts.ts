import type { FactLine } from '@articulado/record';
import type { House } from '../house.js';
import type { ProcessRow } from '../rows/index.js';
import * as facts from './facts.js';
import { processFactNow } from './process-fact-now.js';

/** Contributions read from the database at once. */
const pageLength = 500;

/**
 * Every fact of a process as the rows tell it now, page by page: what `facts.ndjson` holds. However many contributions
 * there are, only one page of them is in memory. An act between two pages shows in the record, so that whoever downloads
 * sees that the record has moved on, and asks again.
 */
export async function* streamFacts(house: House, process: ProcessRow): AsyncGenerator<readonly FactLine[]> {
  yield [await processFactNow(house, process)];
  yield await membershipFacts(house, process);
  const headings = await house.versions.headings([process.id]);
  // A row that was moved here from another process names a version that is none of ours: number 0, which nothing sealed.
  const versions = new Map(headings.map((heading) => [heading.id, heading]));
  const numberOf = (versionId: string) => versions.get(versionId)?.number ?? 0;
  const authors = await peopleById(
    house,
    headings.map(({ authorId }) => authorId),
  );
  yield headings.map((row) => facts.versionFact(row, authors(row.authorId)));
  const consultations = await house.consultations.allIn([process.id]);
  yield consultations.map((row) => facts.consultationFact(row, numberOf(row.versionId)));
  yield* contributionFacts(house, process, numberOf);
  yield await signoffFacts(house, process, numberOf);
  const publications = await house.signoffs.publications([process.id]);
  const publishers = await peopleById(
    house,
    publications.map(({ publishedBy }) => publishedBy),
  );
  yield publications.map((row) => {
    const version = versions.get(row.versionId) ?? { number: 0, sha256: '' };
    return facts.publicationFact(row, process.slug, version, publishers(row.publishedBy));
  });
}

/** All of them at once, for processes that are known to be small. */
export async function gatherFacts(house: House, process: ProcessRow): Promise<FactLine[]> {
  const all: FactLine[] = [];
  for await (const page of streamFacts(house, process)) all.push(...page);
  return all;
}

async function membershipFacts(house: House, process: ProcessRow): Promise<FactLine[]> {
  const rows = await house.memberships.allIn([process.id]);
  const person = await peopleById(
    house,
    rows.map(({ personId }) => personId),
  );
  const organization = await organizationsById(
    house,
    rows.map(({ organizationId }) => organizationId),
  );
  return rows.map((row) => facts.membershipFact(row, person(row.personId), organization(row.organizationId)));
}

/** Each contribution, and behind a page of them the answers to it. */
async function* contributionFacts(
  house: House,
  process: ProcessRow,
  numberOf: (versionId: string) => number,
): AsyncGenerator<readonly FactLine[]> {
  for (let after = 0; ; ) {
    const rows = await house.contributions.page(process.id, {}, pageLength, after);
    yield rows.map((row) => facts.contributionFact(row, numberOf(row.versionId)));
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    const answers = await house.contributions.answersTo([...numbers.keys()]);
    const person = await peopleById(
      house,
      answers.map(({ answeredBy }) => answeredBy),
    );
    yield answers.map((row) => facts.answerFact(row, numbers.get(row.contributionId)!, person(row.answeredBy)));
    if (rows.length < pageLength) return;
    after = rows.at(-1)!.number;
  }
}

async function signoffFacts(
  house: House,
  process: ProcessRow,
  numberOf: (versionId: string) => number,
): Promise<FactLine[]> {
  const rows = await house.signoffs.allIn([process.id]);
  const person = await peopleById(
    house,
    rows.map(({ personId }) => personId),
  );
  const organization = await organizationsById(
    house,
    rows.map(({ organizationId }) => organizationId),
  );
  return rows.map((row) =>
    facts.signoffFact(row, numberOf(row.versionId), person(row.personId), organization(row.organizationId)),
  );
}

const peopleById = async (house: House, ids: readonly string[]) =>
  lookUp(await house.people.byIds([...new Set(ids)]), 'person');

const organizationsById = async (house: House, ids: readonly string[]) =>
  lookUp(await house.organizations.byIds([...new Set(ids)]), 'organization');

/** Foreign keys promise that the row is there; if one isn't, the database is broken and we say so. */
function lookUp<Row extends { id: string }>(rows: readonly Row[], what: string): (id: string) => Row {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const row = byId.get(id);
    if (!row) throw new Error(`No ${what} ${id}`);
    return row;
  };
}
