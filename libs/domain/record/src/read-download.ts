import { canonicalJson, type Json } from '@articulado/base';
import { type EntryDetails, entryFormat, type EntryType, entryTypes, isHash, isInstant } from './entry.js';
import { type FactLine, factKinds } from './fact.js';
import { type Finding, finding, type FindingPlace } from './finding.js';
import type { RecordLine } from './record-line.js';

/** Longest line that is read, in UTF-16 units: far above what a contribution at its limits needs. */
const maxLineLength = 1_000_000;

/** What could be read of a download, and what could not. */
export interface Reading<Line> {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/** Reads `record.ndjson`. */
export const readRecord = (text: string): Reading<RecordLine> => readLines(text, 'record', isRecordLine);

/** Reads `facts.ndjson`. */
export const readFacts = (text: string): Reading<FactLine> => readLines(text, 'facts', isFactLine);

function readLines<Line>(text: string, where: 'record' | 'facts', isLine: (value: unknown) => value is Line) {
  const lines: Line[] = [];
  const findings: Finding[] = [];
  const rows = text.split('\n');
  if (rows.at(-1) === '') rows.pop();
  rows.forEach((row, index) => {
    const value = readCanonical(row);
    const place: FindingPlace = { in: where, line: index + 1 };
    if (isLine(value)) lines.push(value);
    else findings.push(finding('line-unreadable', place, {}));
  });
  return { lines, findings };
}

/** @returns R7: `undefined` for what isn't canonical JSON: two readers could understand it differently, as with a member given twice */
function readCanonical(row: string): unknown {
  if (row.length > maxLineLength) return undefined;
  try {
    const value = JSON.parse(row) as Json;
    return canonicalJson(value) === row ? value : undefined;
  } catch {
    return undefined; // not JSON, or nested too deep to be one of our lines: the finding is the answer
  }
}

type Members = { readonly [member: string]: unknown };

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrAbsent = (value: unknown) => value === undefined || isText(value);
const isCount = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;

const isRecordLine = (value: unknown): value is RecordLine =>
  isMembers(value) &&
  hasOnly(value, ['entry', 'hash', 'disclosed']) &&
  isHash(value.hash) &&
  isEntryForm(value.entry) &&
  isDisclosed(value.disclosed);

const isFactLine = (value: unknown): value is FactLine =>
  isMembers(value) &&
  hasOnly(value, ['kind', 'id', 'body', 'disclosed']) &&
  isName(value) &&
  isMembers(value.body) &&
  isDisclosed(value.disclosed);

const entryMembers = [
  'format',
  'process',
  'sequence',
  'type',
  'at',
  'actor',
  'subject',
  'details',
  'facts',
  'previous',
] as const;

const isEntryForm = (entry: unknown): boolean =>
  isMembers(entry) &&
  hasOnly(entry, entryMembers) &&
  entry.format === entryFormat &&
  isText(entry.process) &&
  isCount(entry.sequence) &&
  isInstant(entry.at) &&
  isHash(entry.previous) &&
  isActor(entry.actor) &&
  (entry.subject === undefined || isName(entry.subject)) &&
  Array.isArray(entry.facts) &&
  entry.facts.every((seal: unknown) => isName(seal) && isHash(seal.sha256)) &&
  isDetails(entry.type, entry.details);

const isActor = (actor: unknown) =>
  isMembers(actor) &&
  isText(actor.role) &&
  isTextOrAbsent(actor.organization) &&
  (actor.person === undefined || isHash(actor.person));

const isName = (value: unknown): value is Members =>
  isMembers(value) && factKinds.some((kind) => kind === value.kind) && isText(value.id);

const isDisclosed = (disclosed: unknown) =>
  disclosed === undefined ||
  (Array.isArray(disclosed) &&
    disclosed.every(
      (one: unknown) => isMembers(one) && isHash(one.commitment) && isText(one.salt) && one.value !== undefined,
    ));

/** The details that the verification itself leans on; the others are read by people. */
const neededDetails: { readonly [Type in EntryType]?: { readonly [Member in keyof EntryDetails[Type]]?: Check } } = {
  'version.frozen': { number: isCount, sha256: isHash },
  'stage.advanced': { from: isText, to: isText },
  'stage.returned': { from: isText, to: isText },
  'version.signed': { number: isCount, sha256: isHash, stage: isText, organization: isText, decision: isText },
  'version.published': { number: isCount, sha256: isHash },
};
type Check = (value: unknown) => boolean;

function isDetails(type: unknown, details: unknown): boolean {
  const known = entryTypes.find((one) => one === type);
  if (!known || !isMembers(details)) return false;
  return Object.entries<Check | undefined>(neededDetails[known] ?? {}).every(([member, check]) =>
    check?.(details[member]),
  );
}

const hasOnly = (value: Members, members: readonly string[]) =>
  Object.keys(value).every((key) => members.includes(key));
