import { sha256 } from './bytes.js';
import { type Finding, finding, type FindingPlace } from './finding.js';
import { type Json, writeCanonical } from './json.js';
import { type FactLine, keyOf, type Name, type RecordLine, type Seal } from './lines.js';
import { memberOf } from './shapes.js';
import { placeOf } from './verify-chain.js';

/** The last seal of a fact, and the line that holds it. */
interface LastSeal {
  readonly seal: Seal;
  readonly line: RecordLine;
}

/** R15: checks that the facts are exactly those that the record seals last: none altered, none missing, none added. */
export function verifyFacts(lines: readonly RecordLine[], facts: readonly FactLine[]): Finding[] {
  const seals = lastSeals(lines);
  const seen = new Set<string>();
  const found = facts.flatMap((fact) => {
    const isTwice = seen.has(keyOf(fact));
    seen.add(keyOf(fact));
    return isTwice ? [finding('fact-twice', placeOfFact(fact), {})] : verifyFact(fact, seals.get(keyOf(fact)));
  });
  const missing = [...seals.values()].filter(({ seal }) => !seen.has(keyOf(seal)));
  return [
    ...verifySealing(lines),
    ...found,
    ...missing.map(({ seal, line }) => finding('fact-missing', placeOfFact(seal), { sealedBy: line.entry.sequence })),
  ];
}

export const placeOfFact = ({ kind, id }: Name): FindingPlace => ({ in: 'facts', kind, id });

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

function verifyFact(fact: FactLine, last: LastSeal | undefined): Finding[] {
  if (!last) return [finding('fact-extra', placeOfFact(fact), {})];
  const computed = sha256(writeCanonical(fact.body));
  if (computed !== last.seal.sha256) {
    return [finding('fact-altered', placeOfFact(fact), { sealed: last.seal.sha256, computed })];
  }
  return verifyAgreement(fact, last.line);
}

/** R6: what an entry says of its subject, the sealed fact must say too, wherever both use one name for one plain value. */
function verifyAgreement(fact: FactLine, line: RecordLine): Finding[] {
  const { subject, details } = line.entry;
  if (!subject || keyOf(subject) !== keyOf(fact)) return [];
  return Object.entries(details)
    .filter(([member, said]) => {
      const sealed = memberOf(fact.body, member);
      return isPlain(said) && isPlain(sealed) && writeCanonical(said) !== writeCanonical(sealed);
    })
    .map(([member]) => finding('entry-contradicts-fact', placeOf(line), { kind: fact.kind, id: fact.id, member }));
}

const isPlain = (value: Json | undefined): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
