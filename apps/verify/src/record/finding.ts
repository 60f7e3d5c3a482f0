/** Everything that can be wrong with a record, each with what fills its message. */
export interface FindingDetails {
  /** Bytes that are not UTF-8: whatever they say, nobody sealed it so. */
  'not-utf-8': Record<string, never>;
  /** A line that isn't canonical JSON of the form it should have. */
  'line-unreadable': Record<string, never>;
  /** The download holds no entry at all. */
  'record-empty': Record<string, never>;
  /** What was downloaded first is not the beginning of what was downloaded last: the record did not only grow. */
  'record-not-continued': Record<string, never>;
  'entry-altered': { stated: string; computed: string };
  'chain-broken': { previous: string; hashBefore: string };
  'sequence-broken': { expected: number; found: number };
  'time-backwards': { before: string; at: string };
  'other-process': { expected: string; found: string };
  /** The record is of another process than the address that it was asked for at. */
  'not-of-address': { expected: string; found: string };
  /** The entry seals no fact that is new or changed, so that its loss could go unnoticed. */
  'seals-nothing': Record<string, never>;
  /** The entry says one thing of its subject, the fact it seals another. */
  'entry-contradicts-fact': { kind: string; id: string; member: string };
  'fact-altered': { sealed: string; computed: string };
  'fact-missing': { sealedBy: number };
  'fact-extra': Record<string, never>;
  'fact-twice': Record<string, never>;
  'version-missing': Record<string, never>;
  'version-extra': Record<string, never>;
  'version-altered': { frozen: string; computed: string };
  'version-unreadable': Record<string, never>;
  /** A reference prints another number than the text itself gives to the clause it names. */
  'reference-misprinted': { clause: string; reference: string };
  /** The text says that it is another one: of another process, or with another number. */
  'version-of-another': { expected: string; found: string };
  'version-number-broken': { expected: number; found: number };
  /** In these names a signature is a sign-off, made by a passkey or not. */
  'signature-of-unknown-text': { version: number; signed: string; frozen: string };
  'signature-not-of-latest': { version: number; latest: number };
  'signature-at-other-stage': { stage: string; current: string };
  /** The stage names who signs it, and the institution of the sign-off is not among them. */
  'signature-not-asked-for': { stage: string; organization: string };
  /** Who signs a stage was named only after the process had reached the stage. */
  'signers-named-late': { stage: string };
  'stage-does-not-follow': { from: string; current: string };
  'publication-of-unknown-text': { version: number; published: string; frozen: string };
  'publication-not-of-latest': { version: number; latest: number };
  'publication-unsigned': { version: number };
  'publication-sent-back': { version: number; organization: string };
  /** The stage before names an institution of which there is no sign-off. */
  'publication-signature-missing': { version: number; organization: string };
  'disclosure-wrong': { commitment: string };
  'disclosure-foreign': { commitment: string };
  /** Words are neither shown nor redacted by an order. */
  'words-withheld': { member: string };
  /** The fact says that words were redacted, and no entry of the record does. */
  'redaction-unrecorded': Record<string, never>;
  /** Words that were redacted are shown. */
  'redacted-words-shown': { member: string };
  /** A sign-off stands as made by a passkey, and what the passkey signed is not shown. */
  'evidence-missing': Record<string, never>;
  /** What a passkey signed does not prove the sign-off. */
  'evidence-wrong': { part: EvidencePart };
  /** A file in the versions folder is not a version. */
  'file-foreign': { name: string };
  /** A hash that someone noted earlier is no longer in the record: it was rewritten. */
  'noted-hash-missing': { noted: string };
}
/** What is not as it must be in what a passkey signed; `nonce`: it has served another sign-off, or is of another length. */
export type EvidencePart = 'form' | 'act' | 'nonce' | 'challenge' | 'origin' | 'user' | 'signature';

export type FindingCode = keyof FindingDetails;

/** Where something is wrong. `line` counts from 1. */
export type FindingPlace =
  | { readonly in: 'record'; readonly line?: number; readonly sequence?: number }
  | { readonly in: 'facts'; readonly line?: number; readonly kind?: string; readonly id?: string }
  | { readonly in: 'versions'; readonly number: number }
  | { readonly in: 'folder' };

/** One thing that is wrong, and where. */
export type Finding<Code extends FindingCode = FindingCode> = {
  [C in Code]: { readonly found: C; readonly place: FindingPlace; readonly details: FindingDetails[C] };
}[Code];

export const finding = <Code extends FindingCode>(
  found: Code,
  place: FindingPlace,
  details: FindingDetails[Code],
): Finding => ({ found, place, details }) as Finding;
