import { DomainEvents, permissionContextOf, refusalUnlessPermitted, RateLimits, type Viewer } from '@articulado/api';
import { checkText, firstRefusal, isRefusal, isUuid, type Refusal, refuse, checkName } from '@articulado/base';
import {
  ConsultationsStore,
  type ContributionRow,
  ContributionsStore,
  newSalt,
  ProcessesStore,
  type ProcessRow,
  type Stores,
  UnitOfWork,
  type VersionRow,
  VersionsStore,
} from '@articulado/persistence';
import { type ContributionKind, contributionKinds } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { Batches } from './batches.js';
import { checkChoice } from './check-choice.js';
import { contributionIdOf } from './contribution-id.js';
import { newFollowCode } from './follow-code.js';
import { locateQuotedClause } from './locate-quoted-clause.js';
import { openOn } from './open-on.js';
import { type CheckedContribution, receiveContributions } from './receive-contributions.js';
import { shownAuthor } from './shown-author.js';

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
  /** A UUID that the page makes and nobody else knows: the same form under it, sent again, is the same contribution. */
  readonly idempotencyKey?: string | null;
}

/** Many, since a whole workshop may sit behind one address. */
const perAddress = { times: 300, seconds: 10 * 60 };

/** Most that are received in one transaction: few enough for it to be short. */
const mostAtOnce = 100;

/**
 * Takes what anybody says about a clause while its version is being consulted on. Nobody needs an account or an e-mail address.
 * Whatever can be checked before the process's row is locked is checked before, as many contribute at once and others wait for the lock.
 */
@Injectable()
export class SubmitContribution {
  private readonly batches = new Batches<CheckedContribution, ContributionRow | Refusal>(
    (slug, checked) => receiveContributions(this.unitOfWork, slug, checked),
    mostAtOnce,
  );

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
    const stores = this.unitOfWork.read();
    const checked = await check(stores, viewer, input);
    if (isRefusal(checked)) return (await sentBefore(stores, input)) ?? checked; // perhaps the consultation closed meanwhile
    const outcome = await this.batches.add(input.process, checked);
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

const sentBefore = async (stores: Stores, input: NewContribution): Promise<ContributionRow | undefined> =>
  input.idempotencyKey ? (await stores.get(ContributionsStore).byIds([idOf(input)]))[0] : undefined;

const idOf = (input: NewContribution): string =>
  contributionIdOf(input.idempotencyKey, [
    input.process,
    input.versionNumber,
    input.clauseId,
    ...Object.values(wordsFrom(input)),
    given(input.quote),
  ]);

async function check(stores: Stores, viewer: Viewer, input: NewContribution): Promise<CheckedContribution | Refusal> {
  const process = await stores.get(ProcessesStore).bySlug(input.process);
  if (!process) return refuse('not-found', { what: 'process' });
  const version = await consultedVersion(stores, process, input);
  if (isRefusal(version)) return version;
  const refused =
    refusalUnlessPermitted(viewer, 'contribution.submit', await permissionContextOf(stores, process)) ??
    checkWords(input);
  if (refused) return refused;
  const anchor = locateQuotedClause(version, input);
  if (isRefusal(anchor)) return anchor;
  const words = wordsFrom(input);
  const author = await shownAuthor(stores, viewer, words);
  if (isRefusal(author)) return author;
  const row = {
    id: idOf(input),
    processId: process.id,
    versionId: version.id,
    code: await unusedCode(stores),
    codeSalt: newSalt(),
    ...words,
    ...author,
    clauseId: anchor.clauseId,
    quote: anchor.found?.quote ?? null,
    quoteStart: anchor.found?.start ?? null,
    personId: viewer.person?.id ?? null,
    salt: newSalt(),
    wordsSalt: newSalt(),
    redaction: null,
  };
  return { viewer, version, row };
}

/** The version that somebody speaks of, if it is being consulted on. */
async function consultedVersion(
  stores: Stores,
  process: ProcessRow,
  { versionNumber }: NewContribution,
): Promise<VersionRow | Refusal> {
  const version = await stores.get(VersionsStore).byNumber(process.id, versionNumber);
  if (!version) return refuse('not-found', { what: 'version' });
  const consultation = openOn(await stores.get(ConsultationsStore).allIn([process.id]), version.id, stores.now);
  return isRefusal(consultation) ? consultation : version;
}

const checkWords = (input: NewContribution) =>
  firstRefusal(
    checkChoice('kind', input.kind, contributionKinds),
    checkText('body', input.body, { min: input.kind === 'support' ? 1 : 3 }),
    checkText('proposedText', input.proposedText, { min: input.kind === 'proposal' ? 1 : 0 }),
    checkText('quote', input.quote, { isQuote: true }),
    checkText('quotePrefix', input.quotePrefix, { isQuote: true }),
    checkName('authorName', input.authorName, { max: 200 }),
    checkName('authorOrganization', input.authorOrganization, { max: 200 }),
    checkConsent(input),
    checkKey(input),
  );

const checkKey = ({ idempotencyKey }: NewContribution) =>
  idempotencyKey && !isUuid(idempotencyKey)
    ? refuse('invalid-input', { field: 'idempotencyKey', problem: 'malformed' })
    : undefined;

/** Whoever gives a name must also agree that it is shown, or take it out: until then the contribution is not taken. */
const checkConsent = ({ authorName, authorOrganization, showAuthor }: NewContribution) =>
  (given(authorName) || given(authorOrganization)) && showAuthor !== true
    ? refuse('invalid-input', { field: 'showAuthor', problem: 'required' })
    : undefined;

const given = (text: string | null | undefined): string | null => text?.trim() || null;

const wordsFrom = (input: NewContribution) => ({
  kind: input.kind as ContributionKind,
  body: input.body.trim(),
  proposedText: given(input.proposedText),
  authorName: given(input.authorName),
  authorOrganization: given(input.authorOrganization),
});

/** Not in use yet. Two requests may in theory get the same code at once; the unique key then refuses one. */
async function unusedCode(stores: Stores): Promise<string> {
  const code = newFollowCode();
  return (await stores.get(ContributionsStore).byCode(code)) ? unusedCode(stores) : code;
}
