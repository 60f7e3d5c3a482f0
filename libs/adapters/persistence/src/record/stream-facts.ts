import { ContributionsStore } from '../consultation/contributions.store.js';
import { ConsultationsStore } from '../consultation/consultations.store.js';
import { SignoffsStore } from '../approval/signoffs.store.js';
import { MembershipsStore } from '../processes/memberships.store.js';
import { VersionsStore } from '../drafting/versions.store.js';
import { OrganizationsStore } from '../accounts/organizations.store.js';
import { PeopleStore } from '../accounts/people.store.js';
import type { FactLine } from '@articulado/record';
import type { Stores } from '../unit-of-work/stores.js';
import type { ProcessRow } from '../tables.js';
import { approverAppointmentFact } from '../processes/approver-appointment.fact.js';
import { ApproverAppointmentsStore } from '../processes/approver-appointments.store.js';
import { approverMeasureFact } from '../processes/approver-measure.fact.js';
import { ApproverMeasuresStore } from '../processes/approver-measures.store.js';
import { membershipFact } from '../processes/membership.fact.js';
import { versionFact } from '../drafting/version.fact.js';
import { consultationFact } from '../consultation/consultation.fact.js';
import { contributionFact } from '../consultation/contribution.fact.js';
import { answerFact, supersededAnswerFact } from '../consultation/answer.fact.js';
import { signoffFact } from '../approval/signoff.fact.js';
import { publicationFact } from '../approval/publication.fact.js';
import { suggestionFact } from '../suggestions/suggestion.fact.js';
import { SuggestionsStore } from '../suggestions/suggestions.store.js';
import { correctionsIn } from '../corrections/recorded-corrections.js';
import { institutionFact } from '../accounts/institution.fact.js';
import { namesOf } from '../accounts/institution-editions.js';
import { processFactNow } from './process-fact-now.js';

/** Contributions read from the database at once. */
const pageLength = 500;

/**
 * Every fact of a process as the rows tell it now, page by page: what `facts.ndjson` holds. However many contributions
 * there are, only one page of them is in memory. An act between two pages shows in the record, so that whoever downloads
 * sees that the record has moved on, and asks again.
 */
export async function* streamFacts(stores: Stores, process: ProcessRow): AsyncGenerator<readonly FactLine[]> {
  yield [await processFactNow(stores, process)];
  yield await membershipFacts(stores, process);
  yield await appointmentFacts(stores, process);
  yield await measureFacts(stores, process);
  yield await institutionFacts(stores, process);
  const headings = await stores.get(VersionsStore).headings([process.id]);
  // A row that was moved here from another process names a version that is none of ours: number 0, which nothing sealed.
  const versions = new Map(headings.map((heading) => [heading.id, heading]));
  const numberOf = (versionId: string) => versions.get(versionId)?.number ?? 0;
  const authors = await peopleById(
    stores,
    headings.map(({ authorId }) => authorId),
  );
  yield headings.map((row) => versionFact(row, authors(row.authorId)));
  const consultations = await stores.get(ConsultationsStore).allIn([process.id]);
  const corrections = await correctionsIn(stores, process);
  yield consultations.map((row) => consultationFact(row, numberOf(row.versionId), corrections('consultation', row.id)));
  yield* contributionFacts(stores, process, numberOf);
  yield* suggestionFacts(stores, process);
  yield await signoffFacts(stores, process, numberOf);
  const publications = await stores.get(SignoffsStore).publications([process.id]);
  const publishers = await peopleById(
    stores,
    publications.map(({ publishedBy }) => publishedBy),
  );
  yield publications.map((row) => {
    const version = versions.get(row.versionId) ?? { number: 0, sha256: '' };
    const corrected = corrections('publication', process.id);
    return publicationFact(row, process.slug, version, publishers(row.publishedBy), corrected);
  });
}

/** All of them at once, for processes that are known to be small. */
export async function gatherFacts(stores: Stores, process: ProcessRow): Promise<FactLine[]> {
  const all: FactLine[] = [];
  for await (const page of streamFacts(stores, process)) all.push(...page);
  return all;
}

async function membershipFacts(stores: Stores, process: ProcessRow): Promise<FactLine[]> {
  const rows = await stores.get(MembershipsStore).allIn([process.id]);
  const person = await peopleById(
    stores,
    rows.map(({ personId }) => personId),
  );
  const names = await namesIn(stores, rows);
  return rows.map((row) =>
    membershipFact(row, person(row.personId), names(row.organizationId, row.organizationEdition)),
  );
}

async function appointmentFacts(stores: Stores, process: ProcessRow): Promise<FactLine[]> {
  const rows = await stores.get(ApproverAppointmentsStore).allIn([process.id]);
  const people = rows.flatMap(({ personId, appointedBy, confirmedBy }) => [
    personId,
    appointedBy,
    confirmedBy ?? personId,
  ]);
  const person = await peopleById(stores, people);
  const names = await namesIn(stores, rows);
  return rows.map((row) => {
    const confirmedBy = row.confirmedBy === null ? undefined : person(row.confirmedBy);
    const named = { person: person(row.personId), appointedBy: person(row.appointedBy), confirmedBy };
    return approverAppointmentFact(row, named, names(row.organizationId, row.organizationEdition));
  });
}

async function measureFacts(stores: Stores, process: ProcessRow): Promise<FactLine[]> {
  const rows = await stores.get(ApproverMeasuresStore).allIn([process.id]);
  const person = await peopleById(
    stores,
    rows.flatMap(({ takenBy, liftedBy }) => [takenBy, liftedBy ?? takenBy]),
  );
  return rows.map((row) => {
    const liftedBy = row.liftedBy === null ? undefined : person(row.liftedBy);
    return approverMeasureFact(row, { takenBy: person(row.takenBy), liftedBy });
  });
}

/** Each contribution, and behind a page of them the answers to it, those that were superseded included. */
async function* contributionFacts(
  stores: Stores,
  process: ProcessRow,
  numberOf: (versionId: string) => number,
): AsyncGenerator<readonly FactLine[]> {
  for (let after = 0; ; ) {
    const rows = await stores.get(ContributionsStore).received(process.id, { limit: pageLength, from: [after] });
    yield rows.map((row) => contributionFact(row, numberOf(row.versionId)));
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    const answers = await stores.get(ContributionsStore).answersTo([...numbers.keys()]);
    const superseded = await stores.get(ContributionsStore).supersededAnswersTo([...numbers.keys()]);
    const person = await peopleById(
      stores,
      [...answers, ...superseded].map(({ answeredBy }) => answeredBy),
    );
    yield answers.map((row) => answerFact(row, numbers.get(row.contributionId)!, person(row.answeredBy)));
    yield superseded.map((row) => supersededAnswerFact(row, numbers.get(row.contributionId)!, person(row.answeredBy)));
    if (rows.length < pageLength) return;
    after = rows.at(-1)!.number;
  }
}

async function* suggestionFacts(stores: Stores, process: ProcessRow): AsyncGenerator<readonly FactLine[]> {
  for (let after = 0; ; ) {
    const rows = await stores.get(SuggestionsStore).in(process.id, undefined, { limit: pageLength, from: [after] });
    const person = await peopleById(
      stores,
      rows.flatMap(({ decidedBy }) => decidedBy ?? []),
    );
    yield rows.map((row) => suggestionFact(row, row.decidedBy === null ? undefined : person(row.decidedBy)));
    if (rows.length < pageLength) return;
    after = rows.at(-1)!.number;
  }
}

async function signoffFacts(
  stores: Stores,
  process: ProcessRow,
  numberOf: (versionId: string) => number,
): Promise<FactLine[]> {
  const rows = await stores.get(SignoffsStore).allIn([process.id]);
  const person = await peopleById(
    stores,
    rows.map(({ personId }) => personId),
  );
  const names = await namesIn(stores, rows);
  return rows.map((row) => {
    const institution = names(row.organizationId, row.organizationEdition);
    return signoffFact(row, numberOf(row.versionId), person(row.personId), institution);
  });
}

const peopleById = async (stores: Stores, ids: readonly string[]) =>
  lookUp(await stores.get(PeopleStore).byIds([...new Set(ids)]), 'person');

const namesIn = (stores: Stores, rows: readonly { readonly organizationId: string }[]) =>
  namesOf(
    stores,
    rows.map(({ organizationId }) => organizationId),
  );

/** The corrections of institutions that this record told of. */
async function institutionFacts(stores: Stores, process: ProcessRow): Promise<FactLine[]> {
  const rows = await stores.get(OrganizationsStore).supersededIn(process.id);
  const names = await namesIn(stores, rows);
  const person = await peopleById(
    stores,
    rows.map(({ correctedBy }) => correctedBy),
  );
  return rows.map((row) => institutionFact(row, names(row.organizationId, row.edition + 1), person(row.correctedBy)));
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
