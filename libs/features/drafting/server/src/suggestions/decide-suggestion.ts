import { type Act, actingAs, type ActRequest, actOn, type Viewer } from '@articulado/api';
import { type ProcessId, type Refusal, refuse } from '@articulado/base';
import { rolesOf } from '@articulado/permissions';
import {
  type MembershipRow,
  MembershipsStore,
  type PersonRow,
  recordAct,
  type Stores,
  suggestionFact,
  type SuggestionRow,
  SuggestionsStore,
  type UnitOfWork,
} from '@articulado/persistence';

interface SuggestionWithAuthor {
  readonly suggestion: SuggestionRow;
  /** As whose member it was made. */
  readonly author: MembershipRow;
}

/** The act by which somebody decides on a suggestion. */
export type DecidingAct = Act & SuggestionWithAuthor;

interface DecisionRequest {
  readonly viewer: Viewer;
  /** Slug of the process. */
  readonly process: string;
  readonly number: number;
  readonly permission: 'suggestion.decide' | 'suggestion.withdraw';
}

interface DecisionMade {
  readonly status: 'accepted' | 'rejected' | 'withdrawn';
  readonly reason?: string | undefined;
  readonly logSequence?: number;
}

/** Decides once on an open suggestion: row, record and what else the decision does are one act. */
export function decideSuggestion(
  unitOfWork: UnitOfWork,
  { number, ...request }: DecisionRequest,
  decide: (act: DecidingAct) => Promise<DecisionMade | Refusal>,
): Promise<SuggestionRow | Refusal> {
  let found: SuggestionWithAuthor | undefined;
  const context: ActRequest['context'] = async ({ stores, viewer, process }) => {
    found = await suggestionWithAuthor(stores, process.id, number);
    const own = found?.author.personId === viewer.person?.id;
    return { own, ofAnother: !own };
  };
  return actOn<SuggestionRow>(unitOfWork, { ...request, context }, async (act) => {
    if (!found) return refuse('not-found', { what: 'suggestion' });
    const { suggestion } = found;
    if (suggestion.status !== 'open') return refuse('suggestion-decided', { number, status: suggestion.status });
    const made = await decide({ ...act, ...found });
    return 'refused' in made ? made : recordDecision(act, found, made);
  });
}

async function suggestionWithAuthor(stores: Stores, processId: string, number: number) {
  const suggestion = await stores.get(SuggestionsStore).byNumber(processId, number);
  if (!suggestion) return undefined;
  const author = await stores.get(MembershipsStore).byId(suggestion.membershipId);
  return { suggestion, author: author! }; // a foreign key promises it
}

async function recordDecision(
  { stores, viewer, process }: Act,
  { suggestion, author }: SuggestionWithAuthor,
  { status, reason, logSequence }: DecisionMade,
): Promise<SuggestionRow> {
  const person = viewer.person as PersonRow;
  const row = await stores.get(SuggestionsStore).decide(suggestion, {
    status,
    decidedBy: person.id,
    decidedAt: stores.now,
    decisionReason: reason?.trim() || null,
    logSequence: logSequence === undefined ? null : String(logSequence),
  });
  const { number, clauseId } = row;
  const held = rolesOf(viewer.actor, process.id as ProcessId);
  const deciding = held.includes('coordinator') ? 'coordinator' : 'drafter';
  const acting = await actingAs(stores, viewer, process, status === 'withdrawn' ? author.role : deciding);
  const facts = [suggestionFact(row, person)] as const;
  if (status === 'accepted')
    await recordAct(stores, process, {
      type: 'suggestion.accepted',
      acting,
      details: { number, clauseId, logSequence: row.logSequence! },
      facts,
    });
  else await recordAct(stores, process, { type: `suggestion.${status}`, acting, details: { number, clauseId }, facts });
  return row;
}
