import { canonicalJson, type Json } from '@articulado/base';
import { type Disclosure, type Hash, isTrueDisclosure } from './commitment.js';
import type { FactLine } from './fact.js';
import { type Finding, finding, type FindingPlace } from './finding.js';
import type { RecordLine } from './record-line.js';
import { placeOf } from './verify-chain.js';
import { placeOfFact } from './verify-facts.js';

/** R10: checks every disclosed personal datum against its commitment. What is not disclosed was erased or kept back, and is no fault. */
export const verifyDisclosures = (
  lines: readonly RecordLine[],
  facts: readonly FactLine[],
  sha256: Hash,
): Finding[] => [
  ...lines.flatMap((line) => verifyBeside(line.entry as unknown as Json, line.disclosed, placeOf(line), sha256)),
  ...facts.flatMap((fact) => verifyBeside(fact.body, fact.disclosed, placeOfFact(fact), sha256)),
];

function verifyBeside(
  entry: Json,
  disclosed: readonly Disclosure[] | undefined,
  place: FindingPlace,
  sha256: Hash,
): Finding[] {
  if (!disclosed || disclosed.length === 0) return [];
  const held = canonicalJson(entry);
  return disclosed.flatMap((disclosure) => {
    const { commitment } = disclosure;
    if (!held.includes(`"${commitment}"`)) return [finding('disclosure-foreign', place, { commitment })];
    return isTrueDisclosure(disclosure, sha256) ? [] : [finding('disclosure-wrong', place, { commitment })];
  });
}
