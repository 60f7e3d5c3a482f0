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
export { finding, type Finding, type FindingCode, type FindingDetails, type FindingPlace } from './finding.js';
export { readFacts, readRecord } from './read-download.js';
export { type RecordLine, writeLine } from './record-line.js';
export { verifyNoted } from './verify-chain.js';
export { type Download, verifyDownload } from './verify-record.js';
export { freezingsIn } from './verify-versions.js';
