import { sha256 } from './bytes.js';
import { type Finding, finding, type FindingPlace } from './finding.js';
import { type Json, writeCanonical } from './json.js';
import { type FactLine, keyOf, type Name, type RecordLine, type Seal } from './lines.js';
import { memberOf } from './shapes.js';
import { placeOf } from './verify-chain.js';

/** A seal of a fact, and the line that holds it. */
interface SealInLine {
  readonly seal: Seal;
  readonly line: RecordLine;
}

/**
 * R15: checks that the facts are exactly those that the record seals last: none altered, none missing, none added. A fact that late entries
 * seal may be as it was before them, or after any of them; one that only they seal may be missing.
 * @param late - how many of the last lines came in while the facts were read
 */
export function verifyFacts(lines: readonly RecordLine[], facts: readonly FactLine[], late = 0): Finding[] {
  const settled = lines.length - late;
  const seals = lastSeals(lines.slice(0, settled));
  const lateSeals = Map.groupBy(sealsIn(lines.slice(settled)), ({ seal }) => keyOf(seal));
  const seen = new Set<string>();
  const found = facts.flatMap((fact) => {
    const isTwice = seen.has(keyOf(fact));
    seen.add(keyOf(fact));
    if (isTwice) return [finding('fact-twice', placeOfFact(fact), {})];
    const hash = sha256(writeCanonical(fact.body));
    const possible = lateSeals.get(keyOf(fact))?.findLast(({ seal }) => seal.sha256 === hash);
    return verifyFact(fact, hash, possible ?? seals.get(keyOf(fact)));
  });
  const missing = [...seals.values()].filter(({ seal }) => !seen.has(keyOf(seal)));
  return [
    ...verifySealing(lines),
    ...found,
    ...missing.map(({ seal, line }) => finding('fact-missing', placeOfFact(seal), { sealedBy: line.entry.sequence })),
  ];
}

export const placeOfFact = ({ kind, id }: Name): FindingPlace => ({ in: 'facts', kind, id });

const sealsIn = (lines: readonly RecordLine[]): SealInLine[] =>
  lines.flatMap((line) => line.entry.facts.map((seal) => ({ seal, line })));

const lastSeals = (lines: readonly RecordLine[]): Map<string, SealInLine> =>
  new Map(sealsIn(lines).map((each) => [keyOf(each.seal), each]));

/** R2: every entry must change what is sealed: only so is the loss of the record's last entries noticed. */
function verifySealing(lines: readonly RecordLine[]): Finding[] {
  const sealed = new Map<string, string>();
  return lines.flatMap((line) => {
    const isNew = line.entry.facts.some((seal) => sealed.get(keyOf(seal)) !== seal.sha256);
    for (const seal of line.entry.facts) sealed.set(keyOf(seal), seal.sha256);
    return isNew ? [] : [finding('seals-nothing', placeOf(line), {})];
  });
}

function verifyFact(fact: FactLine, computed: string, last: SealInLine | undefined): Finding[] {
  if (!last) return [finding('fact-extra', placeOfFact(fact), {})];
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
