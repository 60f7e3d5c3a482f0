import { actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { checkBranch, type RefusedUpdate } from '@articulado/collab-sync';
import { Branch, readSteps } from '@articulado/draft-document/suggestions';
import { DraftsStore } from '@articulado/draft-log';
import { type SuggestionRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { addSuggestion, refusedToSuggest, type SuggestionReason } from './add-suggestion.js';
import { keepChanges } from './keep-changes.js';
import { publishSuggestionChanged } from './publish-suggestion-changed.js';

/** What somebody wrote beside the draft, on a page. */
export interface WrittenChanges extends SuggestionReason {
  /** Slug of the process. */
  readonly process: string;
  /** The branch (`writeBranch`), in Base64. */
  readonly branch: string;
}

/** Largest branch that a page may send, in characters of Base64: 64 KB. */
const mostCharacters = 4 * Math.ceil(65_536 / 3);
/** Most changes in one: a suggestion is one matter, with one reason and one answer. */
const mostSteps = 30;

/** Proposes what somebody wrote in a document of their own beside the draft, which is left as it is. */
@Injectable()
export class SuggestChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(requestViewer: Viewer, input: WrittenChanges): Promise<SuggestionRow | Refusal> {
    const request = { viewer: requestViewer, process: input.process, permission: 'suggestion.write' } as const;
    const outcome = await actOn<SuggestionRow>(this.unitOfWork, request, async ({ stores, viewer, process }) => {
      const refused = await refusedToSuggest(stores, viewer, process, input);
      if (refused) return refused;
      const steps = stepsOf(input.branch);
      if (isRefusal(steps)) return steps;
      const drafts = stores.get(DraftsStore);
      const [draft] = await drafts.byProcess([process.id]);
      const stored = draft && (await drafts.load(draft.id));
      if (!draft || !stored) return refuse('not-found', { what: 'process' });
      const problem = checkBranch(stored, steps);
      if (problem) return refusalOf(problem);
      const client = await drafts.reserveClientId(draft.id, viewer.person!.id);
      const kept = keepChanges(stored, new Branch(steps), client);
      return isRefusal(kept) ? kept : addSuggestion(stores, viewer, process, { ...input, ...kept });
    });
    if (!isRefusal(outcome)) publishSuggestionChanged(this.domainEvents, input.process, outcome);
    return outcome;
  }
}

function stepsOf(base64: string): Uint8Array[] | Refusal {
  if (base64.length > mostCharacters) return unfit('too-long', mostCharacters);
  try {
    const steps = readSteps(Buffer.from(base64, 'base64'));
    if (steps.length === 0) return refuse('draft-same', {});
    return steps.length <= mostSteps ? steps : unfit('out-of-range', mostSteps);
  } catch {
    return unfit('malformed'); // whatever they are, these bytes are no branch
  }
}

const unfit = (problem: 'too-long' | 'out-of-range' | 'malformed', limit?: number): Refusal =>
  refuse('invalid-input', { field: 'branch', problem, ...(limit !== undefined && { limit }) });

/** A text that may not stand, or what no page of ours would send. */
function refusalOf(found: RefusedUpdate): Refusal {
  const [, problem, clauseId = ''] = /^invalid:(\S+)(?: \((.+)\))?$/u.exec(found) ?? [];
  return problem ? refuse('text-invalid', { problem, clauseId }) : unfit('malformed');
}
