import type { MessageId } from '@articulado/messages';
import { useT } from '../speak.js';
import type { Tone } from '../tone.js';
import { Tag } from './tag.js';

/** The rest of the message ids that start with `Prefix`: the statuses that have a word. */
type Known<Prefix extends string> = MessageId extends infer Id
  ? Id extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never;

export type DispositionShown = Known<'tag.disposition.'>;
export type ContributionKindShown = Known<'tag.contribution.'>;
export type DecisionShown = Known<'tag.decision.'>;
export type ClauseChangeShown = Known<'comparison.kind.'>;
type SuggestionStatusShown = Known<'tag.suggestion.'>;
export type RoleShown = Known<'tag.role.'>;

const dispositions: Record<DispositionShown, Tone> = {
  accepted: 'good',
  'accepted-in-part': 'warn',
  'not-accepted': 'bad',
  noted: 'info',
  'out-of-scope': 'quiet',
  pending: 'quiet',
};
const kinds: Record<ContributionKindShown, Tone> = {
  support: 'good',
  objection: 'bad',
  proposal: 'info',
  question: 'warn',
};
const decisions: Record<DecisionShown, Tone> = {
  approve: 'good',
  'approve-with-reservations': 'warn',
  return: 'bad',
  dissent: 'bad',
};
const suggestionStatuses: Record<SuggestionStatusShown, Tone> = {
  open: 'warn',
  accepted: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
};
const changes: Record<ClauseChangeShown, Tone> = {
  added: 'good',
  removed: 'bad',
  moved: 'warn',
  movedAlong: 'quiet',
  textChanged: 'info',
  split: 'info',
  merged: 'info',
  recut: 'info',
  respaced: 'quiet',
  linkChanged: 'info',
  numberChanged: 'info',
  kindChanged: 'info',
  formatChanged: 'info',
  referenceChanged: 'quiet',
  encodingChanged: 'quiet',
};

/** What became of a contribution. `pending` while it waits. */
export function DispositionTag({ disposition }: { readonly disposition: DispositionShown }) {
  const t = useT();
  return (
    <span className={`tag is-${dispositions[disposition]} has-mark of-${disposition}`}>
      {t(`tag.disposition.${disposition}`)}
    </span>
  );
}

/** Support, objection, proposed wording or question. */
export function ContributionKindTag({ kind }: { readonly kind: ContributionKindShown }) {
  return <Tag tone={kinds[kind]}>{useT()(`tag.contribution.${kind}`)}</Tag>;
}

/** What an approver decided. */
export function DecisionTag({ decision }: { readonly decision: DecisionShown }) {
  return <Tag tone={decisions[decision]}>{useT()(`tag.decision.${decision}`)}</Tag>;
}

/** What became of a clause between two versions. */
export function ClauseChangeTag({ change }: { readonly change: ClauseChangeShown }) {
  return <Tag tone={changes[change]}>{useT()(`comparison.kind.${change}`)}</Tag>;
}

/** What became of a suggestion. */
export function SuggestionStatusTag({ status }: { readonly status: SuggestionStatusShown }) {
  return <Tag tone={suggestionStatuses[status]}>{useT()(`tag.suggestion.${status}`)}</Tag>;
}

/** What someone is in a process. */
export function RoleTag({ role }: { readonly role: RoleShown }) {
  return <Tag>{useT()(`tag.role.${role}`)}</Tag>;
}
