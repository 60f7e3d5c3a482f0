import { canonicalJson, type Json } from '@articulado/base';
import type { Commitment, Hash } from './commitment.js';
import type { FactKind, FactSeal } from './fact.js';

/** Version of an entry's form; a reader refuses what it doesn't know. */
const entryFormat = 1;

/** What each official act says of itself, for all to read. An entry's type is its mutation's name in the past: `version.frozen` ← `freezeVersion`. */
export interface EntryDetails {
  'process.created': { title: string; workflow: string };
  'member.invited': { role: string; organization: string; startsOn: string; endsOn?: string };
  /** `statement`: why, in the words of whoever leaves or ends it. */
  'membership.ended': { role: string; organization: string; endsOn: string; statement: string };
  /** By a coordinator: a member has lost every passkey. `statement`: why that is believed, in public. */
  'passkey-recovery.opened': { role: string; organization: string; statement: string };
  /** By an administrator, another person: the passkeys are removed. */
  'passkey-recovery.confirmed': { role: string; organization: string };
  /** By a coordinator: a member has lost their mailbox. The new address stands in no entry and no fact. */
  'address-recovery.opened': { role: string; organization: string; statement: string };
  /** By an administrator, another person: the member has another address. */
  'address-recovery.confirmed': { role: string; organization: string };
  /** By a coordinator: whoever runs the platform named somebody to administer it, as nobody was left who did. `statement`: who, in public. */
  'administrator.recovered': { statement: string };
  /** By the institution's representative; `documentSha256`: of the document that appoints. */
  'approver.appointed': { organization: string; post: string; documentNumber: string; documentSha256: string };
  /** By the institution's representative: the same person, once more, in place of an appointment that nobody answered. */
  'approver.resent': { organization: string; post: string };
  /** By the representative, or by the one appointed: another person in place of an appointment that waited. */
  'approver.substituted': { organization: string; post: string; documentNumber: string; documentSha256: string };
  /** By the one appointed. */
  'approver.accepted': { organization: string; post: string };
  'approver.declined': { organization: string; post: string };
  /** By a coordinator of another institution; from then on the approver holds the role. */
  'approver.confirmed': { organization: string; post: string; startsOn: string };
  /** `side`: the institution, or the coordinators of others. Nothing may be signed from then on, until it is lifted. */
  'approver.suspended': { organization: string; side: string; reason: string };
  /** By the side that had suspended. */
  'approver.reinstated': { organization: string; side: string };
  /** The other side has yet to agree: then it is `membership.ended`. */
  'approver.end-proposed': { organization: string; side: string; reason: string };
  'approver.end-withdrawn': { organization: string; side: string };
  /** `sha256`: of the imported file's bytes. `clauses`: in the text after it; the others: what it did to a text that was there. */
  'draft.imported': { clauses: number; sha256?: string; added?: number; removed?: number; changed?: number };
  /** `importedAt`: of the import. `clauses`: in the text after it. */
  'import.undone': { clauses: number; importedAt: string };
  /** A change of the draft is proposed; members alone read its words. */
  'suggestion.made': { number: number; clauseId: string; contribution?: number };
  /** `logSequence`: number of the change in the draft's log. */
  'suggestion.accepted': { number: number; clauseId: string; logSequence: string };
  'suggestion.rejected': { number: number; clauseId: string };
  /** By its author. */
  'suggestion.withdrawn': { number: number; clauseId: string };
  'version.frozen': { number: number; sha256: string; note: string };
  'consultation.opened': { versionNumber: number; opensAt: string; closesAt: string };
  'consultation.closed': { versionNumber: number; closedAt: string; contributions: number };
  /** Later than `earlierClosesAt`. `reason`: why, in public. */
  'consultation.extended': { versionNumber: number; closesAt: string; earlierClosesAt: string; reason: string };
  'contribution.submitted': { number: number; kind: string; versionNumber: number; clauseId?: string };
  'contribution.answered': { number: number; disposition: string; changedClauseId?: string };
  /** `by`: whose order it was; `ground`: of the law; `document`: number of the order. The words are gone, their commitments stay. */
  'contribution.redacted': { number: number; by: string; ground: string; document?: string };
  /** `superseded`: id of the fact that keeps the answer which it took the place of. `correction`: why, in public. */
  'answer.corrected': {
    number: number;
    disposition: string;
    changedClauseId?: string;
    superseded: string;
    correction: string;
  };
  /** `reason`: why, in public. */
  'process.suspended': { reason: string };
  'process.resumed': { reason: string };
  /** Unfinished, for ever. */
  'process.closed': { reason: string };
  /** `earlier…`: what it was before. `reason`: why, in public. */
  'process.corrected': {
    title: string;
    earlierTitle: string;
    summary: string;
    earlierSummary: string;
    /** Where that changed; so with the time zone and the ordinals. */
    language?: string;
    earlierLanguage?: string;
    timeZone?: string;
    earlierTimeZone?: string;
    ordinals?: string;
    earlierOrdinals?: string;
    reason: string;
  };
  /** In the record of every process in which it takes part. From then on what it signed counts under its new name. `reason`: why, in public. */
  'institution.corrected': {
    organization: string;
    earlierOrganization: string;
    acronym: string;
    sector: string;
    reason: string;
  };
  'stage.advanced': { from: string; to: string };
  'stage.returned': { from: string; to: string; reason: string };
  /** Who signs a stage from then on; nobody named is whoever has an approver. */
  'signers.named': {
    stageId: string;
    institutions: readonly { readonly organization: string; readonly opinion?: string }[];
    reason: string;
  };
  /** `assurance`: how sure it is that the signer was the signer. */
  'version.signed': {
    number: number;
    sha256: string;
    stage: string;
    organization: string;
    decision: string;
    assurance: string;
    reasons?: string;
  };
  'version.published': {
    number: number;
    sha256: string;
    statement: string;
    actNumber?: string;
    actDate?: string;
    gazette?: string;
  };
  /** What was missing of the act that approves the policy. */
  'publication.completed': { actNumber?: string; actDate?: string; gazette?: string };
  /** What was said of that act and is said otherwise now. `reason`: why, in public. */
  'publication.corrected': {
    actNumber?: string;
    actDate?: string;
    gazette?: string;
    earlierActNumber?: string;
    earlierActDate?: string;
    earlierGazette?: string;
    reason: string;
  };
}
export type EntryType = keyof EntryDetails;

/** Who acted, without a name: the role, the institution they spoke for, and a commitment to who it was. */
interface EntryActor {
  readonly role: string;
  readonly organization?: string;
  /** Absent where nobody is known, as for a contribution without sign-in. */
  readonly person?: Commitment;
}

/** What the act was about. */
export interface Subject {
  readonly kind: FactKind;
  readonly id: string;
}

/** One official act, as whoever performs it states it. */
export type OfficialAct<Type extends EntryType = EntryType> = {
  [T in Type]: {
    readonly process: string;
    readonly type: T;
    /** UTC, ISO 8601, to the millisecond. */
    readonly at: string;
    readonly actor: EntryActor;
    readonly subject?: Subject;
    readonly details: Readonly<EntryDetails[T]> & { readonly [more: string]: Json | undefined };
    /** R2: the facts this act made or changed: at least one, or the entry could be taken off the end unnoticed. */
    readonly facts: readonly [FactSeal, ...FactSeal[]];
  };
}[Type];

/** An act in its place in the record. */
export type Entry<Type extends EntryType = EntryType> = OfficialAct<Type> & {
  readonly format: typeof entryFormat;
  /** 1, 2, 3… in one process. */
  readonly sequence: number;
  /** Hash of the entry before, 64 hex digits; zeros for the first. */
  readonly previous: string;
};

/** `previous` of a record's first entry. */
export const genesis = '0'.repeat(64);

/** The end of a record, as far as the next entry needs it. */
export interface RecordEnd {
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
}

/**
 * R8: puts an act at the end of its process's record. A clock that was set back doesn't turn the record's time back.
 * @param end - of the record so far, read under a lock; `undefined` for the first entry
 */
export function nextEntry(act: OfficialAct, end: RecordEnd | undefined): Entry {
  const at = end && end.at > act.at ? end.at : act.at;
  return { ...act, at, format: entryFormat, sequence: (end?.sequence ?? 0) + 1, previous: end?.hash ?? genesis };
}

/**
 * Seals an entry to the one before it.
 * @throws RangeError R9: for what no reader of the record would accept: time not UTC to the millisecond, a hash that is none,
 * no fact sealed or one sealed twice
 * @see RFC 8785 (canonical JSON)
 */
export function sealEntry(entry: Entry, sha256: Hash): string {
  const { at, previous, sequence, facts } = entry;
  if (!isInstant(at)) throw new RangeError(`Not a UTC time to the millisecond: ${at}`);
  if (!isHash(previous)) throw new RangeError(`Not a hash: ${previous}`);
  if (!Number.isInteger(sequence) || sequence < 1) throw new RangeError(`Not a place: ${sequence}`);
  const sealed = new Set(facts.map(({ kind, id }) => `${kind} ${id}`));
  if (sealed.size === 0 || sealed.size < facts.length) throw new RangeError('Each entry seals facts, each once');
  return sha256(canonicalJson(entry as unknown as Json));
}

const isHash = (text: unknown): boolean => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);

/** Whether a text is a UTC time to the millisecond, written the one way we write it. */
const isInstant = (text: unknown): boolean =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
