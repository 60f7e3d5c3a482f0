import { actingAs, type Viewer } from '@articulado/api';
import { checkText, type ClauseId, type Refusal, refuse } from '@articulado/base';
import { type Branch, writeBranch } from '@articulado/draft-document/suggestions';
import {
  ContributionsStore,
  newSalt,
  type ProcessRow,
  recordAct,
  type StoredEffects,
  type Stores,
  suggestionFact,
  type SuggestionRow,
  SuggestionsStore,
} from '@articulado/persistence';
import { approvesIn } from './approves-in.js';
import { membershipToSuggest } from './membership-to-suggest.js';

/** What every suggestion comes with. */
export interface SuggestionReason {
  readonly reason: string;
  /** Number of the contribution that it comes from. */
  readonly contribution?: number | null;
}

/** Whether somebody who may suggest may do so here, for this reason. */
export async function refusedToSuggest(
  stores: Stores,
  viewer: Viewer,
  process: ProcessRow,
  { reason }: SuggestionReason,
): Promise<Refusal | undefined> {
  const refused = checkText('reason', reason, { min: 3 });
  if (refused) return refused;
  return (await approvesIn(stores, viewer.person!.id, process.id)) ? refuse('author-approves', {}) : undefined;
}

/** A change of a draft that is ready to be suggested. */
interface NewSuggestion extends SuggestionReason {
  /** The clause by which it is found. */
  readonly clauseId: ClauseId;
  readonly branch: Branch;
  readonly effects: StoredEffects;
}

/** Keeps an open suggestion, with its entry in the record. */
export async function addSuggestion(
  stores: Stores,
  viewer: Viewer,
  process: ProcessRow,
  { reason, contribution = null, clauseId, branch, effects }: NewSuggestion,
): Promise<SuggestionRow | Refusal> {
  const unfit = await checkContribution(stores, process, contribution, clauseId);
  if (unfit) return unfit;
  const membership = await membershipToSuggest(stores, viewer, process);
  const row = await stores.get(SuggestionsStore).add({
    processId: process.id,
    number: await stores.get(SuggestionsStore).nextNumber(process.id),
    clauseId,
    contributionNumber: contribution,
    membershipId: membership.id,
    suggestedAt: stores.now,
    reason: reason.trim(),
    branch: writeBranch(branch),
    effects,
    status: 'open',
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    logSequence: null,
    salt: newSalt(),
  });
  await recordAct(stores, process, {
    type: 'suggestion.made',
    acting: await actingAs(stores, viewer, process, membership.role),
    details: { number: row.number, clauseId, contribution: row.contributionNumber ?? undefined },
    facts: [suggestionFact(row, undefined)],
  });
  return row;
}

/** Whether something may be suggested because of a contribution: it was not erased, and the same does not wait already. */
async function checkContribution(
  stores: Stores,
  { id }: ProcessRow,
  number: number | null,
  clauseId: ClauseId,
): Promise<Refusal | undefined> {
  if (number === null) return undefined;
  const contribution = await stores.get(ContributionsStore).byNumber(id, number);
  if (!contribution) return refuse('not-found', { what: 'contribution' });
  if (contribution.redaction) return refuse('already-redacted', { number });
  const suggestions = await stores.get(SuggestionsStore).fromContributions([id], [number]);
  const waits = suggestions.some((one) => one.status === 'open' && one.clauseId === clauseId);
  return waits ? refuse('already-exists', { what: 'suggestion' }) : undefined;
}
