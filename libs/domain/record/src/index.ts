export { commit, type Commitment, disclose, type Disclosure } from './commitment.js';
export {
  type Entry,
  type EntryDetails,
  type EntryType,
  nextEntry,
  type OfficialAct,
  type RecordEnd,
  sealEntry,
  type Subject,
} from './entry.js';
export { type Fact, type FactLine, type FactSeal, sealFact } from './fact.js';
export { type RecordLine, writeLine } from './record-line.js';
