import type { Json } from '@articulado/base';
import { commit, type Disclosure, disclose, type Fact, type FactLine } from '@articulado/record';
import type {
  AnswerRow,
  ConsultationRow,
  ContributionRow,
  MembershipRow,
  OrganizationRow,
  PersonRow,
  ProcessRow,
  PublicationRow,
  SignoffRow,
  StageStepRow,
} from '../rows/index.js';
import { sha256 } from '../sha256.js';
import type { VersionHeading } from '../stores/versions.store.js';
import { usable, whoIs } from './who.js';

/**
 * R3: the public side of the official rows, one function a kind. What stands here is vouched for by the record: when a row is
 * altered past the use cases, its fact no longer has the hash that its last entry sealed, and the verifier says so.
 * Adding a column to an official row means adding it here.
 */

export function processFact(process: ProcessRow, steps: readonly (StageStepRow & { person: PersonRow })[]): FactLine {
  const people = steps.map(({ person, salt }) => whoIs(person, salt));
  const { slug, title, summary, language, workflow, stage, createdAt, draftImportedAt } = process;
  const taken = steps.map(({ number, fromStage, toStage, direction, statement, takenAt }, index) => ({
    number,
    from: fromStage,
    to: toStage,
    direction,
    statement,
    takenAt: takenAt.toISOString(),
    person: people[index]!.commitment,
  }));
  const body = {
    title,
    summary,
    language,
    workflow: workflow as unknown as Json,
    stage,
    createdAt: createdAt.toISOString(),
    draftImportedAt: draftImportedAt?.toISOString(),
    steps: taken,
  };
  return line(
    { kind: 'process', id: slug, body },
    people.map(({ disclosed }) => disclosed),
  );
}

export function membershipFact(membership: MembershipRow, person: PersonRow, organization: OrganizationRow): FactLine {
  const who = whoIs(person, membership.salt);
  const { name, acronym, sector } = organization;
  const body = {
    role: membership.role,
    organization: { name, acronym, sector },
    person: who.commitment,
    startsAt: membership.startsAt.toISOString(),
    endsAt: membership.endsAt?.toISOString(),
    endStatement: membership.endStatement ?? undefined,
  };
  return line({ kind: 'membership', id: membership.id, body }, [who.disclosed]);
}

export function versionFact(version: VersionHeading, author: PersonRow): FactLine {
  const who = whoIs(author, version.salt);
  const { number, note, sha256: hash, draftSequence, frozenAt } = version;
  const body = { number, note, sha256: hash, draftSequence, frozenAt: frozenAt.toISOString(), author: who.commitment };
  return line({ kind: 'version', id: String(number), body }, [who.disclosed]);
}

export function consultationFact(consultation: ConsultationRow, versionNumber: number): FactLine {
  const { id, opensAt, closesAt, closedAt, purpose } = consultation;
  const body = {
    versionNumber,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    closedAt: closedAt?.toISOString(),
    purpose,
  };
  return line({ kind: 'consultation', id, body }, []);
}

/** Who keeps the name back stays a commitment for ever; the code is proved by one, and shown to nobody. */
export function contributionFact(contribution: ContributionRow, versionNumber: number): FactLine {
  const {
    number,
    kind,
    clauseId,
    quote,
    quoteStart,
    body: words,
    proposedText,
    authorName,
    authorOrganization,
  } = contribution;
  const salt = usable(contribution.salt);
  const account = contribution.personId ? sha256(`${salt}:${contribution.personId}`) : null;
  const author = { name: authorName, organization: authorOrganization, account };
  const body = {
    number,
    versionNumber,
    consultation: contribution.consultationId,
    kind,
    clauseId,
    quote: quote ?? undefined,
    quoteStart: quoteStart ?? undefined,
    words,
    proposedText: proposedText ?? undefined,
    author: commit(author, salt, sha256),
    code: commit(contribution.code, usable(contribution.codeSalt), sha256),
    submittedAt: contribution.submittedAt.toISOString(),
  };
  const disclosed = authorName || authorOrganization ? [disclose(author, salt, sha256)] : [];
  return line({ kind: 'contribution', id: String(number), body }, disclosed);
}

export function answerFact(answer: AnswerRow, contributionNumber: number, answeredBy: PersonRow): FactLine {
  const who = whoIs(answeredBy, answer.salt);
  const body = {
    contribution: contributionNumber,
    disposition: answer.disposition,
    reason: answer.reason,
    changedClauseId: answer.changedClauseId ?? undefined,
    answeredAt: answer.answeredAt.toISOString(),
    answeredBy: who.commitment,
  };
  return line({ kind: 'answer', id: String(contributionNumber), body }, [who.disclosed]);
}

export function signoffFact(
  signoff: SignoffRow,
  versionNumber: number,
  person: PersonRow,
  organization: OrganizationRow,
): FactLine {
  const who = whoIs(person, signoff.salt);
  const { stage, decision, statement, sha256: hash, assurance, signedAt } = signoff;
  const { name, acronym, sector } = organization;
  const body = {
    versionNumber,
    stage,
    organization: { name, acronym, sector },
    person: who.commitment,
    decision,
    statement,
    sha256: hash,
    assurance,
    signedAt: signedAt.toISOString(),
  };
  return line({ kind: 'signoff', id: signoff.id, body }, [who.disclosed]);
}

export function publicationFact(
  publication: PublicationRow,
  slug: string,
  version: Pick<VersionHeading, 'number' | 'sha256'>,
  publishedBy: PersonRow,
): FactLine {
  const who = whoIs(publishedBy, publication.salt);
  const { statement, publishedAt } = publication;
  const body = {
    versionNumber: version.number,
    sha256: version.sha256,
    statement,
    publishedAt: publishedAt.toISOString(),
    publishedBy: who.commitment,
  };
  return line({ kind: 'publication', id: slug, body }, [who.disclosed]);
}

const line = (fact: Fact, disclosed: readonly Disclosure[]): FactLine => ({
  ...fact,
  ...(disclosed.length > 0 ? { disclosed } : {}),
});
