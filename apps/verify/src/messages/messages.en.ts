import type { Reason } from '../input/unreachable.js';
import type { EvidencePart, FindingPlace } from '../record/finding.js';
import { counted, type Messages } from './messages.js';

const evidenceParts: Readonly<Record<EvidencePart, string>> = {
  form: 'it does not have the due form',
  act: 'it is another act than the one of the fact',
  nonce: 'its nonce has served another signature, or is none',
  challenge: 'its challenge is not that of the act',
  origin: 'its site is not that of the passkey',
  user: 'nobody was there, or nobody was verified',
  signature: 'the signature is not of that passkey',
};

export const english: Messages = {
  usage: [
    'Usage: npm run verify -- <address or file> [--noted <hash>] [--english]',
    '  address: the page of a process, such as https://example.gob.gt/processes/datos-abiertos',
    '  file:    a folder with record.ndjson, facts.ndjson and versions/<n>.json, or its record.ndjson',
    '  --noted: a hash of the record that you wrote down earlier; it must still be there',
  ].join('\n'),
  unreachable: (what, reason) => `Could not get ${what} (${sayReason(reason)}). Nothing has been checked.`,
  valid: ({ process, entries, late, facts, versions, contributions, signatures, redacted, lastHash }) => {
    const counts = [
      counted(entries, 'entry', 'entries'),
      counted(facts, 'fact', 'facts'),
      counted(versions, 'version', 'versions'),
      counted(contributions, 'contribution', 'contributions'),
      counted(signatures, 'signature', 'signatures'),
      ...(redacted > 0 ? [counted(redacted, 'contribution redacted by order', 'contributions redacted by order')] : []),
    ];
    const arrived =
      late > 0
        ? `; ${counted(late, 'entry', 'entries')} came in during the download, and what they seal may be as before or after`
        : '';
    return `valid: ${counts.join(', ')} of the process ${process}; last hash ${lastHash}${arrived}`;
  },
  invalid: (findings) => `NOT valid: ${counted(findings, 'finding', 'findings')}`,
  place: sayPlace,
  findings: {
    'not-utf-8': () => 'its bytes are not UTF-8',
    'line-unreadable': () => 'the line is not canonical JSON of the due form',
    'record-empty': () => 'holds no entry',
    'record-not-continued': () => 'does not continue what was downloaded a moment before: it did not only grow',
    'entry-altered': ({ stated, computed }) =>
      `the entry was altered: it states the hash ${stated} and has ${computed}`,
    'chain-broken': ({ previous, hashBefore }) =>
      `the chain is broken: it claims to follow ${previous}, but the entry before is ${hashBefore}`,
    'sequence-broken': ({ expected, found }) => `the numbering is broken: ${expected} was expected, ${found} came`,
    'time-backwards': ({ before, at }) => `its time (${at}) is before that of the entry before (${before})`,
    'other-process': ({ expected, found }) => `belongs to another process: ${found} instead of ${expected}`,
    'not-of-address': ({ expected, found }) =>
      `is of another process than its address: ${found} instead of ${expected}`,
    'seals-nothing': () => 'seals no fact that is new or changed',
    'entry-contradicts-fact': ({ kind, id, member }) => `contradicts what the fact ${kind} ${id} says in "${member}"`,
    'fact-altered': ({ sealed, computed }) => `was altered: the record sealed ${sealed}, the fact has ${computed}`,
    'fact-missing': ({ sealedBy }) => `is missing; entry ${sealedBy} sealed it`,
    'fact-extra': () => 'no entry vouches for it',
    'fact-twice': () => 'appears twice',
    'version-missing': () => 'its text is missing',
    'version-extra': () => 'no entry froze it',
    'version-altered': ({ frozen, computed }) => `the text was altered: ${frozen} was frozen, the text has ${computed}`,
    'version-unreadable': () => 'its text does not have the form of a version',
    'reference-misprinted': ({ clause, reference }) =>
      `the reference ${reference} of the clause ${clause} does not print the number that the text itself gives to what it refers to`,
    'version-of-another': ({ expected, found }) => `the text claims to be another: ${found} instead of ${expected}`,
    'version-number-broken': ({ expected, found }) => `version ${expected} was expected, ${found} was frozen`,
    'signature-of-unknown-text': ({ version, signed, frozen }) =>
      `the signature of version ${version} is on ${signed}, which is not the frozen text (${frozen || 'none'})`,
    'signature-not-of-latest': ({ version, latest }) => `version ${version} was signed when ${latest} was the latest`,
    'signature-at-other-stage': ({ stage, current }) =>
      `a signature of the stage ${stage} while the process was at ${current}`,
    'stage-does-not-follow': ({ from, current }) => `the step leaves ${from}, but the process was at ${current}`,
    'publication-of-unknown-text': ({ version, published, frozen }) =>
      `published as version ${version} is ${published}, which is not the frozen text (${frozen || 'none'})`,
    'publication-not-of-latest': ({ version, latest }) =>
      `version ${version} was published when ${latest} was the latest`,
    'publication-unsigned': ({ version }) => `version ${version} was published without a standing approval`,
    'publication-signature-missing': ({ version, organization }) =>
      `version ${version} was published without the word of ${organization}, whom the stage names`,
    'signature-not-asked-for': ({ stage, organization }) =>
      `${organization} signed at the stage ${stage}, which names others to sign it`,
    'signers-named-late': ({ stage }) => `who signs the stage ${stage} was named when the process had come to it`,
    'publication-sent-back': ({ version, organization }) =>
      `version ${version} was published although ${organization} had sent it back`,
    'disclosure-wrong': ({ commitment }) => `a datum shown is not the one committed to (${commitment})`,
    'disclosure-foreign': ({ commitment }) => `a datum is shown that does not belong here (${commitment})`,
    'words-withheld': ({ member }) => `does not show the words of "${member}", and no order redacted them`,
    'redaction-unrecorded': () => 'says that its words were redacted, and no entry records the order',
    'redacted-words-shown': ({ member }) => `shows words of "${member}" that were redacted by order`,
    'evidence-missing': () => 'does not show what the passkey signed',
    'evidence-wrong': ({ part }) => `what the passkey signed does not prove it: ${evidenceParts[part]}`,
    'file-foreign': ({ name }) => `among the versions there is a file that is none: ${name}`,
    'noted-hash-missing': ({ noted }) => `the hash you noted is gone (${noted}): the record was rewritten`,
  },
};

function sayReason(reason: Reason): string {
  if (reason.why === 'system') return reason.said;
  if (reason.why === 'leads-away') return `it leads elsewhere: ${reason.to}`;
  if (reason.why === 'too-many-redirects') return 'it redirects too often';
  if (reason.why === 'no-file') return 'it is not a file';
  const units = { 'too-many-bytes': 'bytes', 'too-many-lines': 'lines', 'too-many-versions': 'versions' };
  return `more than ${reason.most} ${units[reason.why]}`;
}

function sayPlace(place: FindingPlace): string {
  if (place.in === 'folder') return 'folder';
  if (place.in === 'versions') return `version ${place.number}`;
  if (place.in === 'facts') return place.kind ? `fact ${place.kind} ${place.id}` : `facts, line ${place.line}`;
  if (place.sequence !== undefined) return `entry ${place.sequence}`;
  return place.line === undefined ? 'record' : `record, line ${place.line}`;
}
