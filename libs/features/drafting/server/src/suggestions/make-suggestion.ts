import { actOn, DomainEvents, type Viewer } from '@articulado/api';
import { checkText, type ClauseId, isRefusal, type Refusal, refuse } from '@articulado/base';
import { DraftsStore } from '@articulado/draft-log';
import { ordinalsOf, type SuggestionRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { loadDocument } from '../read-stored-draft.js';
import { addSuggestion, refusedToSuggest, type SuggestionReason } from './add-suggestion.js';
import { publishSuggestionChanged } from './publish-suggestion-changed.js';
import { suggestIn } from './suggest-in.js';

/** What somebody proposes for one clause. */
export interface NewSuggestion extends SuggestionReason {
  /** Slug of the process. */
  readonly process: string;
  readonly clauseId: string;
  /** What the clause is to say; `null` where it is to be deleted. */
  readonly words?: string | null;
  /** What it said when its author read it: where it says something else now, they look again. */
  readonly shownWords?: string | null;
}

/** Proposes other words for one clause of the draft, which is left as it is: who drafts accepts it, or says why not. */
@Injectable()
export class MakeSuggestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(requestViewer: Viewer, input: NewSuggestion): Promise<SuggestionRow | Refusal> {
    const request = { viewer: requestViewer, process: input.process, permission: 'suggestion.write' } as const;
    const outcome = await actOn<SuggestionRow>(this.unitOfWork, request, async ({ stores, viewer, process }) => {
      const refused =
        (input.words == null ? undefined : checkText('words', input.words, { min: 1 })) ??
        (await refusedToSuggest(stores, viewer, process, input));
      if (refused) return refused;
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
      return addSuggestion(stores, viewer, process, { ...input, clauseId, ...suggested });
    });
    if (!isRefusal(outcome)) publishSuggestionChanged(this.domainEvents, input.process, outcome);
    return outcome;
  }
}

/** Words with one sign for a line's end, and composed. */
const asDraftsHold = (words: string | null | undefined): string | undefined =>
  words?.replaceAll('\r\n', '\n').normalize('NFC');
