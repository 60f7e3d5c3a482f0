import { actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { checkText, type ClauseId, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import { writeBranch } from '@articulado/draft-document/suggestions';
import { DraftsStore } from '@articulado/draft-log';
import {
  ContributionsStore,
  newSalt,
  ordinalsOf,
  type ProcessRow,
  recordAct,
  type Stores,
  suggestionFact,
  type SuggestionRow,
  SuggestionsStore,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { loadDocument } from '../read-stored-draft.js';
import { approvesIn } from './approves-in.js';
import { publishSuggestionChanged } from './publish-suggestion-changed.js';
import { membershipToSuggest } from './membership-to-suggest.js';
import { suggestIn } from './suggest-in.js';

/** What somebody proposes for one clause. */
export interface NewSuggestion {
  /** Slug of the process. */
  readonly process: string;
  readonly clauseId: string;
  /** What the clause is to say; `null` where it is to be deleted. */
  readonly words?: string | null;
  /** What it said when its author read it: where it says something else now, they look again. */
  readonly shownWords?: string | null;
  readonly reason: string;
  /** Number of the contribution that it comes from. */
  readonly contribution?: number | null;
}

/** Proposes a change of the draft, which is left as it is: who drafts accepts it, or says why not. */
@Injectable()
export class MakeSuggestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(requestViewer: Viewer, input: NewSuggestion): Promise<SuggestionRow | Refusal> {
    const request = { viewer: requestViewer, process: input.process, permission: 'suggestion.write' } as const;
    const outcome = await actOn<SuggestionRow>(this.unitOfWork, request, async ({ stores, viewer, process }) => {
      const refused = firstRefusal(
        checkText('reason', input.reason, { min: 3 }),
        input.words == null ? undefined : checkText('words', input.words, { min: 1 }),
      );
      if (refused) return refused;
      const unfit = await checkContribution(stores, process, input);
      if (unfit) return unfit;
      if (await approvesIn(stores, viewer.person!.id, process.id)) return refuse('author-approves', {});
      const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
      if (!draft) return refuse('not-found', { what: 'process' });
      const clientId = await stores.get(DraftsStore).reserveClientId(draft.id, viewer.person!.id);
      const { doc } = await loadDocument(stores.get(DraftsStore), draft.id);
      const clauseId = input.clauseId as ClauseId;
      const [words, shownWords] = [asDraftsHold(input.words), asDraftsHold(input.shownWords)];
      const change = words === undefined ? 'deletion' : { words };
      const suggested = suggestIn(doc, { clauseId, change, shownWords, ordinals: ordinalsOf(process) }, clientId);
      doc.destroy();
      if (isRefusal(suggested)) return suggested;
      const membership = await membershipToSuggest(stores, viewer, process);
      const row = await stores.get(SuggestionsStore).add({
        processId: process.id,
        number: await stores.get(SuggestionsStore).nextNumber(process.id),
        clauseId,
        contributionNumber: input.contribution ?? null,
        membershipId: membership.id,
        suggestedAt: stores.now,
        reason: input.reason.trim(),
        branch: writeBranch(suggested.branch),
        effects: suggested.effects,
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
    });
    if (!isRefusal(outcome)) publishSuggestionChanged(this.domainEvents, input.process, outcome);
    return outcome;
  }
}

/** Whether something may be suggested because of a contribution: it was not erased, and the same does not wait already. */
async function checkContribution(
  stores: Stores,
  { id }: ProcessRow,
  { contribution: number, clauseId }: NewSuggestion,
): Promise<Refusal | undefined> {
  if (number == null) return undefined;
  const contribution = await stores.get(ContributionsStore).byNumber(id, number);
  if (!contribution) return refuse('not-found', { what: 'contribution' });
  if (contribution.redaction) return refuse('already-redacted', { number });
  const suggestions = await stores.get(SuggestionsStore).fromContributions([id], [number]);
  const waits = suggestions.some((one) => one.status === 'open' && one.clauseId === clauseId);
  return waits ? refuse('already-exists', { what: 'suggestion' }) : undefined;
}

/** Words with one sign for a line's end, and composed. */
const asDraftsHold = (words: string | null | undefined): string | undefined =>
  words?.replaceAll('\r\n', '\n').normalize('NFC');
