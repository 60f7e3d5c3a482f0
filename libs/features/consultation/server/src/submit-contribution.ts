import { randomUUID } from 'node:crypto';
import {
  type Act,
  actingAs,
  actOn,
  type ActRequest,
  DomainEvents,
  RateLimits,
  textOfVersion,
  type Viewer,
} from '@articulado/api';
import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type Acting,
  consultationState,
  contributionFact,
  type ContributionRow,
  type ConsultationRow,
  type Stores,
  newSalt,
  type ProcessRow,
  recordAct,
  UnitOfWork,
  type VersionRow,
  VersionsStore,
  ConsultationsStore,
  ContributionsStore,
} from '@articulado/persistence';
import { type ContributionKind, contributionKinds } from '@articulado/workflow';
import { type Clause, noteBearers, parentsOf, type PolicyText, readableWords } from '@articulado/policy-text';
import { Injectable } from '@nestjs/common';
import { checkChoice } from './check-choice.js';
import { findQuotes, type FoundQuote } from './find-quote.js';
import { newFollowCode } from './follow-code.js';

export interface NewContribution {
  /** Slug of the process. */
  readonly process: string;
  readonly versionNumber: number;
  readonly clauseId: string;
  readonly kind: string;
  readonly body: string;
  readonly proposedText?: string | null;
  /** Words of the clause. */
  readonly quote?: string | null;
  /** Words right before them, which tell where they were marked when they stand there more than once. */
  readonly quotePrefix?: string | null;
  readonly authorName?: string | null;
  readonly authorOrganization?: string | null;
  /** Consent to show the name and the organisation beside the contribution, for all to see. */
  readonly showAuthor?: boolean;
}

/** Many, since a whole workshop may sit behind one address. */
const perAddress = { times: 300, seconds: 10 * 60 };

/** Takes what anybody says about a clause while its version is being consulted on. Nobody needs an account or an e-mail address. */
@Injectable()
export class SubmitContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly limits: RateLimits,
  ) {}

  /** @param address - of whoever sends it, where it is known: only to slow down floods, it is not kept */
  async run(viewer: Viewer, input: NewContribution, address?: string): Promise<ContributionRow | Refusal> {
    const who = viewer.sessionId ?? address;
    const flooded = who === undefined ? undefined : await this.limits.count('submitContribution', who, perAddress);
    if (flooded) return flooded;
    const request: ActRequest = {
      viewer,
      process: input.process,
      permission: 'contribution.submit',
      refusalWhenNotPermitted: async (act) => {
        const consulted = await consultedIn(act, input);
        return isRefusal(consulted) ? consulted : undefined;
      },
    };
    const outcome = await actOn(this.unitOfWork, request, async (act) => {
      const consulted = await consultedIn(act, input);
      return isRefusal(consulted) ? consulted : submit(act, consulted, input);
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

/** A version, and the consultation that it is open in. */
interface Consulted {
  readonly version: VersionRow;
  readonly consultation: ConsultationRow;
}

async function consultedIn({ stores, process }: Act, input: NewContribution): Promise<Consulted | Refusal> {
  const version = await stores.get(VersionsStore).byNumber(process.id, input.versionNumber);
  if (!version) return refuse('not-found', { what: 'version' });
  const consultation = await openOn(stores, version);
  return isRefusal(consultation) ? consultation : { version, consultation };
}

async function submit(
  { stores, viewer, process }: Act,
  { version, consultation }: Consulted,
  input: NewContribution,
): Promise<ContributionRow | Refusal> {
  const refused = check(input);
  if (refused) return refused;
  const quoted = placeOf(version, input);
  if (isRefusal(quoted)) return quoted;
  const row = await stores.get(ContributionsStore).add({
    id: randomUUID(),
    processId: process.id,
    consultationId: consultation.id,
    versionId: version.id,
    number: await stores.get(ContributionsStore).nextNumber(process.id),
    code: await unusedCode(stores),
    codeSalt: newSalt(),
    ...wordsFrom(input),
    clauseId: quoted.clauseId,
    quote: quoted.found?.quote ?? null,
    quoteStart: quoted.found?.start ?? null,
    personId: viewer.person?.id ?? null,
    salt: newSalt(),
    submittedAt: stores.now,
  });
  await recordAct(stores, process, {
    type: 'contribution.submitted',
    acting: await actingFor(stores, viewer, process, row),
    details: { number: row.number, kind: row.kind, versionNumber: version.number, clauseId: row.clauseId },
    facts: [contributionFact(row, version.number)],
  });
  return row;
}

/** The consultation that a version is open for now, by the server's clock. */
async function openOn(stores: Stores, version: VersionRow): Promise<ConsultationRow | Refusal> {
  const held = (await stores.get(ConsultationsStore).allIn([version.processId])).filter(
    ({ versionId }) => versionId === version.id,
  );
  const open = held.find((row) => consultationState(row, stores.now) === 'open');
  const latest = held.at(-1);
  return (
    open ??
    refuse('consultation-not-open', {
      opensAt: latest?.opensAt.toISOString() ?? '',
      closesAt: latest?.closesAt.toISOString() ?? '',
    })
  );
}

const check = (input: NewContribution) =>
  firstRefusal(
    checkChoice('kind', input.kind, contributionKinds),
    checkText('body', input.body, { min: input.kind === 'support' ? 1 : 3 }),
    checkText('proposedText', input.proposedText, { min: input.kind === 'proposal' ? 1 : 0 }),
    checkText('quote', input.quote),
    checkText('quotePrefix', input.quotePrefix),
    checkText('authorName', input.authorName, { max: 200 }),
    checkText('authorOrganization', input.authorOrganization, { max: 200 }),
    checkConsent(input),
  );

/** Whoever gives a name must also agree that it is shown, or take it out: until then the contribution is not taken. */
const checkConsent = ({ authorName, authorOrganization, showAuthor }: NewContribution) =>
  (given(authorName) || given(authorOrganization)) && showAuthor !== true
    ? refuse('invalid-input', { field: 'showAuthor', problem: 'required' })
    : undefined;

interface ContributionPlace {
  readonly clauseId: string;
  readonly found?: FoundQuote;
}

/**
 * The clause that a contribution is about. An article is read with its numerals, points and notes, so words quoted from exactly
 * one of those place the contribution there. Words that stand in several places, of which none is told, may mean any of them: nobody guesses.
 */
function placeOf(version: VersionRow, { clauseId, quote, quotePrefix }: NewContribution): ContributionPlace | Refusal {
  const [clause, ...parts] = wholeOf(textOfVersion(version), clauseId);
  if (!clause) return refuse('clause-not-found', { clauseId });
  if (!given(quote)) return { clauseId };
  const placesIn = (one: Clause): ContributionPlace[] =>
    findQuotes(readableWords(one), quote!, quotePrefix ?? '').map((found) => ({ clauseId: one.id, found }));
  const here = placesIn(clause);
  const [place, another] = here.length > 0 ? here : parts.flatMap(placesIn);
  if (!place) return refuse('quote-not-found', { clauseId });
  return another ? refuse('quote-ambiguous', { clauseId }) : place;
}

/** A clause and, after it, all that stands in it, with the notes to them; nothing where the text does not have it. */
function wholeOf(text: PolicyText, clauseId: string): readonly Clause[] {
  const clause = text.find(({ id }) => id === clauseId);
  if (!clause) return [];
  const [parents, bearers] = [parentsOf(text), noteBearers(text)];
  const isPart = (one: Clause): boolean => {
    let held: Clause | undefined = bearers.get(one.id) ?? one;
    while (held && held !== clause) held = parents.get(held.id);
    return held === clause;
  };
  return [clause, ...text.filter((one) => one !== clause && isPart(one))];
}

const given = (text: string | null | undefined): string | null => text?.trim() || null;

const wordsFrom = (input: NewContribution) => ({
  kind: input.kind as ContributionKind,
  body: input.body.trim(),
  proposedText: given(input.proposedText),
  authorName: given(input.authorName),
  authorOrganization: given(input.authorOrganization),
});

async function unusedCode(stores: Stores): Promise<string> {
  const code = newFollowCode();
  return (await stores.get(ContributionsStore).byCode(code)) ? unusedCode(stores) : code;
}

/**
 * Who acts, for the record. Role and institution may tell as much as a name, so they stand there only for whoever signs with
 * the name of the account; under another name, or none, the entry holds a commitment that nobody can open.
 */
async function actingFor(
  stores: Stores,
  viewer: Viewer,
  process: ProcessRow,
  { authorName }: ContributionRow,
): Promise<Acting> {
  if (!viewer.person) return { role: 'visitor' };
  if (authorName === viewer.person.name) return actingAs(stores, viewer, process);
  return { role: 'participant', person: viewer.person, nameIsPublic: false };
}
