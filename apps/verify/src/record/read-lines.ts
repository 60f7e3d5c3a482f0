import { textOf } from './bytes.js';
import { type Finding, finding, type FindingPlace } from './finding.js';
import { readCanonical } from './json.js';
import type { FactLine, RecordLine } from './lines.js';
import { hasOnly, isHash, isInstant, isMembers, isOrdinal, isText, type Members } from './shapes.js';

/** Longest line that is read, in bytes: far above what a contribution at its limits needs. */
const maxLineBytes = 3_000_000;
/** Most lines that are read of one download. */
export const maxLines = 2_000_000;

/** What could be read of a download, and what could not. */
export interface Reading<Line> {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/** R7: reads `record.ndjson`. */
export const readRecord = (bytes: Uint8Array): Reading<RecordLine> => readLines(bytes, 'record', isRecordLine);

/** R7: reads `facts.ndjson`. */
export const readFacts = (bytes: Uint8Array): Reading<FactLine> => readLines(bytes, 'facts', isFactLine);

function readLines<Line>(bytes: Uint8Array, where: 'record' | 'facts', isLine: (value: unknown) => value is Line) {
  const lines: Line[] = [];
  const findings: Finding[] = [];
  let number = 0;
  for (const row of rowsOf(bytes)) {
    const place: FindingPlace = { in: where, line: (number += 1) };
    const text = row.length > maxLineBytes ? '' : textOf(row);
    if (text === undefined) {
      findings.push(finding('not-utf-8', place, {}));
      continue;
    }
    const value = readCanonical(text);
    if (isLine(value)) lines.push(value);
    else findings.push(finding('line-unreadable', place, {}));
  }
  return { lines, findings };
}

/** What stands between line feeds; the last one ends the last line. */
function* rowsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** How many lines a download has, without reading them. */
export function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (const _row of rowsOf(bytes)) count += 1;
  return count;
}

const isRecordLine = (value: unknown): value is RecordLine =>
  hasOnly(value, ['entry', 'hash', 'disclosed']) &&
  isHash(value.hash) &&
  isEntry(value.entry) &&
  isDisclosed(value.disclosed);

const isFactLine = (value: unknown): value is FactLine =>
  hasOnly(value, ['kind', 'id', 'body', 'disclosed']) &&
  isName(value) &&
  isMembers(value.body) &&
  isDisclosed(value.disclosed);

const entryMembers = 'format process sequence type at actor subject details facts previous'.split(' ');

const isEntry = (entry: unknown): boolean =>
  hasOnly(entry, entryMembers) &&
  entry.format === 1 &&
  isText(entry.process) &&
  isOrdinal(entry.sequence) &&
  isInstant(entry.at) &&
  isHash(entry.previous) &&
  isActor(entry.actor) &&
  (entry.subject === undefined || isName(entry.subject)) &&
  Array.isArray(entry.facts) &&
  entry.facts.every((seal: unknown) => isName(seal) && isHash(seal.sha256)) &&
  isText(entry.type) &&
  isMembers(entry.details) &&
  hasNeeded(entry.type, entry.details);

const isActor = (actor: unknown) =>
  isMembers(actor) &&
  isText(actor.role) &&
  (actor.organization === undefined || isText(actor.organization)) &&
  (actor.person === undefined || isHash(actor.person));

const factKinds =
  'process membership appointment measure institution version consultation contribution answer signoff publication suggestion'.split(
    ' ',
  );

const isName = (value: unknown): value is Members =>
  isMembers(value) && isText(value.kind) && factKinds.includes(value.kind) && isText(value.id);

const isDisclosed = (disclosed: unknown) =>
  disclosed === undefined ||
  (Array.isArray(disclosed) &&
    disclosed.every(
      (one: unknown) => isMembers(one) && isHash(one.commitment) && isText(one.salt) && one.value !== undefined,
    ));

type Needed = { readonly [detail: string]: (value: unknown) => boolean };

const frozen: Needed = { number: isOrdinal, sha256: isHash };

const suggested: Needed = { number: isOrdinal, clauseId: isText };

const isListOfInstitutions = (value: unknown) =>
  Array.isArray(value) && value.every((one: unknown) => isMembers(one) && isText(one.organization));

/** Every type of act, with the details that verification leans on. */
const types = new Map<string, Needed>([
  ['process.created', {}],
  ['process.suspended', {}],
  ['process.resumed', {}],
  ['process.closed', {}],
  ['process.corrected', {}],
  ['institution.corrected', { organization: isText, earlierOrganization: isText }],
  ['member.invited', {}],
  ['membership.ended', {}],
  ['passkey-recovery.opened', {}],
  ['passkey-recovery.confirmed', {}],
  ['address-recovery.opened', {}],
  ['address-recovery.confirmed', {}],
  ['administrator.recovered', {}],
  ['approver.appointed', {}],
  ['approver.accepted', {}],
  ['approver.declined', {}],
  ['approver.confirmed', {}],
  ['approver.resent', {}],
  ['approver.substituted', {}],
  ['approver.suspended', {}],
  ['approver.reinstated', {}],
  ['approver.end-proposed', {}],
  ['approver.end-withdrawn', {}],
  ['draft.imported', {}],
  ['import.undone', {}],
  ['suggestion.made', suggested],
  ['suggestion.accepted', suggested],
  ['suggestion.rejected', suggested],
  ['suggestion.withdrawn', suggested],
  ['version.frozen', frozen],
  ['consultation.opened', {}],
  ['consultation.closed', {}],
  ['consultation.extended', {}],
  ['contribution.submitted', {}],
  ['contribution.answered', {}],
  ['answer.corrected', {}],
  ['contribution.redacted', {}],
  ['stage.advanced', { from: isText, to: isText }],
  ['stage.returned', { from: isText, to: isText }],
  ['signers.named', { stageId: isText, institutions: isListOfInstitutions }],
  ['version.signed', { ...frozen, stage: isText, organization: isText, decision: isText }],
  ['version.published', frozen],
  ['publication.completed', {}],
  ['publication.corrected', {}],
]);

function hasNeeded(type: string, details: Members): boolean {
  const needed = types.get(type);
  return needed !== undefined && Object.entries(needed).every(([detail, isGood]) => isGood(details[detail]));
}
