/**
 * Every way the platform may say no, each with the details that fill its translated message (`refusal.<code>` in the messages).
 * A refusal is an ordinary answer; a bug or an outage throws instead.
 */
export interface RefusalDetails {
  'not-permitted': { permission: string };
  'not-found': { what: string };
  /** `also`: what is wrong with further fields. */
  'invalid-input': FieldRefusal & { also?: readonly FieldRefusal[] };
  'already-exists': { what: string };
  /**
   * The name in a field is, or looks like, that of an institution, and its author does not represent that
   * institution.
   */
  'institution-name': { field: string; organization: string };
  /** P19: whoever represents it appoints the next one. */
  'institution-represented': Record<string, never>;
  'step-not-allowed': { from: string; step: string };
  /** Nothing is done in it until it is resumed. */
  'process-suspended': Record<string, never>;
  /** It was closed unfinished, for ever. */
  'process-closed': Record<string, never>;
  /** It was said before: from then on it is corrected, with a reason. */
  'already-completed': { field: string };
  /** It was corrected after it was read by whoever corrects it now. */
  'corrected-meanwhile': Record<string, never>;
  /** A correction or an act that says what stands there already. */
  'same-as-before': Record<string, never>;
  'gate-closed': { stage: string; gates: readonly string[] };
  'consultation-not-open': { opensAt: string; closesAt: string };
  'consultation-open': { versionNumber: number };
  /** It would end before its minimum time; `earliestAt`: when it may. */
  'consultation-too-short': { earliestAt: string };
  /** Its new end is not later than the present one (W29). */
  'consultation-not-lengthened': { closesAt: string };
  /** The stage was entered a moment ago; `earliestAt`: when it may be left. */
  'stage-just-entered': { stage: string; earliestAt: string };
  'dates-out-of-order': { opensAt: string; closesAt: string };
  'quote-not-found': { clauseId: string };
  'quote-ambiguous': { clauseId: string };
  'clause-not-found': { clauseId: string };
  'already-answered': { number: number };
  'not-answered': { number: number };
  /** A correction that says what the answer says. */
  'nothing-corrected': { number: number };
  /**
   * A correction promises a change that the latest version does not show, after the gate for such changes was passed
   * (W24).
   */
  'change-not-shown': { number: number; clauseId: string };
  'already-redacted': { number: number };
  'change-missing': { number: number };
  'not-the-latest-version': { versionNumber: number; latest: number };
  'nothing-changed': { versionNumber: number };
  'wrote-in-the-text': { versionNumber: number };
  'already-signed': { organization: string; versionNumber: number };
  /** Nobody is invited to approve: the institution appoints. */
  'approver-by-institution': Record<string, never>;
  /** An appointment was answered, is over, or was ended. */
  'appointment-over': Record<string, never>;
  /** Whoever is to approve has not said that they will. */
  'appointment-not-accepted': Record<string, never>;
  /** The same person has signed this stage, for another institution. */
  'signed-for-another': { organization: string };
  /** The stage names who signs it, and the institution is not among them. */
  'not-asked-to-sign': { stage: string; organization: string };
  /** Who signs is named before the process comes to the stage. */
  'signers-fixed': { stage: string };
  /** It signed the stage before, and would be left out. */
  'signer-has-spoken': { organization: string };
  /** An approver is ended by both sides, or resigns. */
  'ending-needs-both': Record<string, never>;
  /** A measure against an approver was lifted already. */
  'measure-over': Record<string, never>;
  /** Whoever would sign is suspended. */
  'approver-suspended': Record<string, never>;
  'last-coordinator': Record<string, never>;
  'code-wrong-or-expired': Record<string, never>;
  /** Too many codes were wrong: only the link in a letter opens the account now. */
  'only-by-link': Record<string, never>;
  /** The act asks for a passkey of whoever does it. */
  'passkey-required': Record<string, never>;
  /** What a passkey signed is not what was asked, or not in time, or the passkey is not theirs. */
  'passkey-not-accepted': Record<string, never>;
  'too-many-passkeys': { most: number };
  /** Passkeys are bound to a domain, and the platform's public address is an IP address, or has no https. */
  'passkeys-need-domain': Record<string, never>;
  /** Whoever began something does not confirm it, nor does the one whom it is about. */
  'second-person-needed': Record<string, never>;
  /** They sign in by it, and change their address themselves. */
  'has-passkey': Record<string, never>;
  /** It is not the one that was put on record, beside the public words. */
  'another-address': Record<string, never>;
  /** Whoever may not have lost their mailbox has time to say so; `earliestAt`: until when. */
  'recovery-too-early': { earliestAt: string };
  /** Whoever enters a demonstration as an example person is not that person: the next one enters as well. */
  'example-person': Record<string, never>;
  'account-disabled': Record<string, never>;
  'last-administrator': Record<string, never>;
  'too-many-attempts': { retryAfterSeconds: number };
  busy: { retryAfterSeconds: number };
  'file-not-text': Record<string, never>;
  'file-too-large': { limitMegabytes: number };
  'file-empty': Record<string, never>;
  'file-not-readable': { problem: FileProblem };
  'draft-not-empty': Record<string, never>;
  /** `clauses`: how many clauses were changed both by the act and by others since the text it was compared with. */
  'draft-changed': { clauses: number };
  /** The draft says already what it was to say. */
  'draft-same': Record<string, never>;
  /** The clause says something else than when the suggestion was begun. */
  'clause-changed': { clauseId: string };
  /** Whoever made the suggestion approves here: with its words in the text they could not sign it. */
  'author-approves': Record<string, never>;
  /** Somebody decided on it before. */
  'suggestion-decided': { number: number; status: string };
  /** Accepting it would do something else now than what was seen: the text went on. */
  'suggestion-seen-otherwise': { number: number };
  /** It can no longer do all that it says; `clauses`: how many of its clauses are gone. */
  'suggestion-stale': { number: number; clauses: number };
  'text-invalid': { problem: string; clauseId: string };
  /** What in a text looks unfinished, of which whoever freezes it has not said that it may stay. */
  'text-unfinished': { count: number; places: readonly UnfinishedClause[] };
  'references-lost': { count: number; references: readonly LostReference[] };
}

/** Something in a clause that looks unfinished. */
export interface UnfinishedClause {
  /** Names what was found, to accept it and nothing else. */
  readonly id: string;
  readonly problem: string;
  readonly clauseId: string;
  /** Kind and printed number of the clause, by which people find it. */
  readonly kind: string;
  readonly number?: string;
  /** The mark or the number that was found; may be empty. */
  readonly words: string;
}

/** A reference or the mark of a note that leads to nothing, and where it stands. */
export interface LostReference {
  readonly id: string;
  readonly clauseId: string;
  /** Kind and printed number of the clause, by which people find it. */
  readonly kind: string;
  readonly number?: string;
  /** The words before it and what it prints. */
  readonly words: string;
}

/** Why a file of a word processor or a web page can't be read. */
export type FileProblem =
  | 'damaged'
  | 'encrypted'
  | 'other-format'
  | 'has-macros'
  | 'declares-entities'
  | 'too-many-parts'
  | 'too-large-unpacked'
  | 'too-deep'
  | 'too-costly';

/** A field that was not accepted, and why. */
export interface FieldRefusal {
  readonly field: string;
  readonly problem: InputProblem;
  readonly limit?: number;
}

/** What is wrong with one field of an input. */
export type InputProblem =
  | 'required'
  | 'too-long'
  | 'too-short'
  | 'control-characters'
  | 'unreadable-signs'
  | 'stacked-marks'
  | 'no-letters'
  | 'several-lines'
  | 'mixed-alphabets'
  | 'malformed'
  /** The clocks skip that hour on that day. Of forms alone: the API takes moments. */
  | 'skipped-hour'
  | 'unknown-value'
  | 'in-the-past'
  | 'in-the-future'
  | 'too-distant'
  | 'out-of-range';

export type RefusalCode = keyof RefusalDetails;

/** A typed "no". `refused` tells which, `details` fill its message. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [C in Code]: { readonly refused: C; readonly details: RefusalDetails[C] };
}[Code];

export function refuse<Code extends RefusalCode>(code: Code, details: RefusalDetails[Code]): Refusal<Code> {
  return { refused: code, details };
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}
