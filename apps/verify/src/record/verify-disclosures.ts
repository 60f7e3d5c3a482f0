import { sha256 } from './bytes.js';
import { type Finding, finding, type FindingPlace } from './finding.js';
import { type Json, writeCanonical } from './json.js';
import type { Disclosure, FactLine, RecordLine } from './lines.js';
import { placeOf } from './verify-chain.js';
import { placeOfFact } from './verify-facts.js';

/** R10: checks all that is disclosed against its commitment. What is not disclosed was erased or kept back, and is no fault. */
export const verifyDisclosures = (lines: readonly RecordLine[], facts: readonly FactLine[]): Finding[] => [
  ...lines.flatMap((line) => verifyBeside(line.entry as unknown as Json, line.disclosed, placeOf(line))),
  ...facts.flatMap((fact) => verifyBeside(fact.body, fact.disclosed, placeOfFact(fact))),
];

function verifyBeside(sealed: Json, disclosed: readonly Disclosure[] | undefined, place: FindingPlace): Finding[] {
  if (!disclosed || disclosed.length === 0) return [];
  const held = new Set(textsIn(sealed));
  return disclosed.flatMap((disclosure) => {
    const { commitment } = disclosure;
    if (!held.has(commitment)) return [finding('disclosure-foreign', place, { commitment })];
    return isTrue(disclosure) ? [] : [finding('disclosure-wrong', place, { commitment })];
  });
}

/** A salt of 16 to 64 bytes in lowercase hex; the commitment is the hash of salt and value as one list. */
const isTrue = ({ commitment, salt, value }: Disclosure): boolean =>
  /^([0-9a-f]{2}){16,64}$/.test(salt) && sha256(writeCanonical([salt, value])) === commitment;

/** Every text that a value holds as the value of a member or the item of a list. */
function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => textsIn(one)) : [];
}
