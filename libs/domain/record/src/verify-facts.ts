import { canonicalJson, type Json } from '@articulado/base';
import type { Hash } from './commitment.js';
import { type FactLine, type FactSeal, sealFact } from './fact.js';
import { type Finding, finding, type FindingPlace } from './finding.js';
import type { RecordLine } from './record-line.js';
import { placeOf } from './verify-chain.js';

/** The last seal of a fact, and the line that holds it. */
interface LastSeal {
  readonly seal: FactSeal;
  readonly line: RecordLine;
}

/** R15: checks that the facts are exactly those that the record seals last: none altered, none missing, none added. */
export function verifyFacts(lines: readonly RecordLine[], facts: readonly FactLine[], sha256: Hash): Finding[] {
  const seals = lastSeals(lines);
  const seen = new Set<string>();
  const found = facts.flatMap((fact) => {
    const isTwice = seen.has(keyOf(fact));
    seen.add(keyOf(fact));
    return isTwice ? [finding('fact-twice', placeOfFact(fact), {})] : verifyFact(fact, seals.get(keyOf(fact)), sha256);
  });
  const missing = [...seals.values()].filter(({ seal }) => !seen.has(keyOf(seal)));
  return [
    ...verifySealing(lines),
    ...found,
    ...missing.map(({ seal, line }) => finding('fact-missing', placeOfFact(seal), { sealedBy: line.entry.sequence })),
  ];
}

export const placeOfFact = ({ kind, id }: { kind: string; id: string }): FindingPlace => ({ in: 'facts', kind, id });

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

function lastSeals(lines: readonly RecordLine[]): Map<string, LastSeal> {
  return new Map(lines.flatMap((line) => line.entry.facts.map((seal) => [keyOf(seal), { seal, line }] as const)));
}

/** R2: every entry must change what is sealed: only so is the loss of the record's last entries noticed. */
function verifySealing(lines: readonly RecordLine[]): Finding[] {
  const sealed = new Map<string, string>();
  return lines.flatMap((line) => {
    const isNew = line.entry.facts.some((seal) => sealed.get(keyOf(seal)) !== seal.sha256);
    for (const seal of line.entry.facts) sealed.set(keyOf(seal), seal.sha256);
    return isNew ? [] : [finding('seals-nothing', placeOf(line), {})];
  });
}

function verifyFact(fact: FactLine, last: LastSeal | undefined, sha256: Hash): Finding[] {
  if (!last) return [finding('fact-extra', placeOfFact(fact), {})];
  const computed = sealFact(fact, sha256).sha256;
  if (computed !== last.seal.sha256) {
    return [finding('fact-altered', placeOfFact(fact), { sealed: last.seal.sha256, computed })];
  }
  return verifyAgreement(fact, last.line);
}

/** R6: what an entry says of its subject, the sealed fact must say too, wherever both use one name for one plain value. */
function verifyAgreement(fact: FactLine, line: RecordLine): Finding[] {
  const { subject, details } = line.entry;
  if (!subject || keyOf(subject) !== keyOf(fact)) return [];
  return Object.entries<Json | undefined>(details)
    .filter(([member, said]) => {
      const sealed = Object.hasOwn(fact.body, member) ? fact.body[member] : undefined;
      return isPlain(said) && isPlain(sealed) && canonicalJson(said) !== canonicalJson(sealed);
    })
    .map(([member]) => finding('entry-contradicts-fact', placeOf(line), { kind: fact.kind, id: fact.id, member }));
}

const isPlain = (value: Json | undefined): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
