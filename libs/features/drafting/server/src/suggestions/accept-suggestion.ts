import { DomainEvents, type Viewer } from '@articulado/api';
import { checkText, isRefusal, type Refusal, refuse } from '@articulado/base';
import { editDraft } from '@articulado/collab-sync';
import { DraftsStore } from '@articulado/draft-log';
import { ordinalsOf, type SuggestionRow, SuggestionsStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import { approvesIn } from './approves-in.js';
import { applySuggestion } from './apply-suggestion.js';
import { decideSuggestion } from './decide-suggestion.js';
import { publishSuggestionChanged } from './publish-suggestion-changed.js';

/** What somebody accepts. */
export interface SeenSuggestion {
  /** Slug of the process. */
  readonly process: string;
  readonly number: number;
  /** Of what it was seen to do (`AppliedSuggestion.hash`). */
  readonly seen: string;
  /** Whether clauses that are gone are to be put back for it. */
  readonly restoring?: boolean;
  readonly reason?: string | null;
}

/** Brings a suggestion into the draft, exactly as it was seen. Its words are its author's. */
@Injectable()
export class AcceptSuggestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(
    viewer: Viewer,
    { process: slug, number, seen, restoring = false, reason }: SeenSuggestion,
  ): Promise<SuggestionRow | Refusal> {
    const request = { viewer, process: slug, number, permission: 'suggestion.decide' } as const;
    const outcome = await decideSuggestion(
      this.unitOfWork,
      request,
      async ({ stores, process, suggestion, author }) => {
        const refused = checkText('reason', reason);
        if (refused) return refused;
        if (await approvesIn(stores, author.personId, process.id)) return refuse('author-approves', {});
        const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
        const edit = { draftId: draft!.id, personId: author.personId };
        const accepted = await stores.get(SuggestionsStore).allIn([process.id], 'accepted');
        const logSequence = await editDraft(stores, edit, (doc) => {
          const applied = applySuggestion(doc, suggestion, { ordinals: ordinalsOf(process), restoring, accepted });
          if (isRefusal(applied)) return applied;
          const { unmet, hash, update } = applied;
          if (unmet.length > 0) return refuse('suggestion-stale', { number, clauses: unmet.length });
          if (hash !== seen) return refuse('suggestion-seen-otherwise', { number });
          doc.clientID = 0; // the update holds words under the id that it had, which Yjs would take for somebody else's use of it
          Y.applyUpdate(doc, update);
          return undefined;
        });
        return isRefusal(logSequence) ? logSequence : { status: 'accepted', reason: reason ?? undefined, logSequence };
      },
    );
    if (!isRefusal(outcome)) publishSuggestionChanged(this.domainEvents, slug, outcome);
    return outcome;
  }
}
