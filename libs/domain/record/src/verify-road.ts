import type { Entry } from './entry.js';
import { type Finding, finding } from './finding.js';
import type { RecordLine } from './record-line.js';
import { placeOf } from './verify-chain.js';

/** Where the process stands after the entries read so far. */
interface ProcessState {
  /** Stages passed and the present one, last. */
  road: string[];
  /** Version number → its hash. */
  readonly frozen: Map<number, string>;
  latest: number;
  /** Sign-offs that are not void: stage and institution → what was said last. */
  signed: Map<string, Entry<'version.signed'>['details']>;
}

/**
 * Walks the road again, entry by entry. R14: stages follow each other; R12: every signature is for the latest frozen text; R13: what is
 * published is that text, approved at the stage before and sent back by nobody. Freezing voids every signature, returning
 * to a stage those of that stage and all after it.
 */
export function verifyRoad(lines: readonly RecordLine[]): Finding[] {
  const standing: ProcessState = { road: ['drafting'], frozen: new Map(), latest: 0, signed: new Map() };
  return lines.flatMap((line) => takeStep(standing, line));
}

function takeStep(standing: ProcessState, line: RecordLine): Finding[] {
  const { entry } = line;
  if (entry.type === 'version.frozen') return freeze(standing, entry);
  if (entry.type === 'stage.advanced') return advance(standing, entry, line);
  if (entry.type === 'stage.returned') return goBack(standing, entry, line);
  if (entry.type === 'version.signed') return sign(standing, entry, line);
  if (entry.type === 'version.published') return publish(standing, entry, line);
  return [];
}

const currentOf = ({ road }: ProcessState): string => road.at(-1) ?? '';

function freeze(standing: ProcessState, { details }: Entry<'version.frozen'>): Finding[] {
  standing.frozen.set(details.number, details.sha256);
  standing.latest = details.number;
  standing.signed = new Map();
  return [];
}

function advance(standing: ProcessState, { details }: Entry<'stage.advanced'>, line: RecordLine): Finding[] {
  const current = currentOf(standing);
  standing.road.push(details.to);
  return details.from === current
    ? []
    : [finding('stage-does-not-follow', placeOf(line), { from: details.from, current })];
}

function goBack(standing: ProcessState, { details }: Entry<'stage.returned'>, line: RecordLine): Finding[] {
  const current = currentOf(standing);
  const target = standing.road.lastIndexOf(details.to);
  const reopened = standing.road.slice(Math.max(target, 0));
  standing.road = target < 0 ? [details.to] : standing.road.slice(0, target + 1);
  standing.signed = new Map([...standing.signed].filter(([, { stage }]) => !reopened.includes(stage)));
  if (details.from === current && target >= 0) return [];
  return [finding('stage-does-not-follow', placeOf(line), { from: details.from, current })];
}

function sign(standing: ProcessState, { details }: Entry<'version.signed'>, line: RecordLine): Finding[] {
  const { number: version, sha256: signed, stage, organization } = details;
  const frozen = standing.frozen.get(version) ?? '';
  if (frozen !== signed) return [finding('signature-of-unknown-text', placeOf(line), { version, signed, frozen })];
  const { latest } = standing;
  if (version !== latest) return [finding('signature-not-of-latest', placeOf(line), { version, latest })];
  const current = currentOf(standing);
  if (stage !== current) return [finding('signature-at-other-stage', placeOf(line), { stage, current })];
  standing.signed.set(JSON.stringify([stage, organization]), details);
  return [];
}

function publish(standing: ProcessState, { details }: Entry<'version.published'>, line: RecordLine): Finding[] {
  const { number: version, sha256: published } = details;
  const stage = standing.road.findLast((passed) => passed !== 'published');
  if (currentOf(standing) !== 'published') standing.road.push('published');
  const frozen = standing.frozen.get(version) ?? '';
  if (frozen !== published) {
    return [finding('publication-of-unknown-text', placeOf(line), { version, published, frozen })];
  }
  const { latest } = standing;
  if (version !== latest) return [finding('publication-not-of-latest', placeOf(line), { version, latest })];
  const said = [...standing.signed.values()].filter((signature) => signature.stage === stage);
  const back = said.find(({ decision }) => decision === 'return');
  if (back) return [finding('publication-sent-back', placeOf(line), { version, organization: back.organization })];
  const isApproved = said.some(({ decision }) => decision === 'approve' || decision === 'approve-with-reservations');
  return isApproved ? [] : [finding('publication-unsigned', placeOf(line), { version })];
}
