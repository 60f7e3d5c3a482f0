import { type Finding, finding } from './finding.js';
import { detailsOf, type Frozen, type Naming, type RecordLine, type Signature, type Step } from './lines.js';
import { placeOf } from './verify-chain.js';

/** Where the process stands after the entries read so far. */
interface ProcessState {
  /** Stages passed and the present one, last. */
  stages: string[];
  /** Version number → its hash. */
  readonly frozen: Map<number, string>;
  latest: number;
  /** Sign-offs that are not void: stage and institution → what was said last. */
  signed: Map<string, Signature>;
  /** Stage → the institutions that it names to sign it; a stage that names none is not there. */
  named: Map<string, readonly string[]>;
}

/**
 * Follows the process again, entry by entry. R14: stages follow each other; R12: every signature is for the latest frozen text; R18: who signs a
 * stage is named before it, and nobody else signs it; R13: what is published is that text, approved at the stage before, by all whom that names, and sent back by nobody. Freezing voids every signature, returning
 * to a stage those of that stage and all after it.
 */
export function verifyStages(lines: readonly RecordLine[]): Finding[] {
  const state: ProcessState = {
    stages: ['drafting'],
    frozen: new Map(),
    latest: 0,
    signed: new Map(),
    named: new Map(),
  };
  return lines.flatMap((line) => takeStep(state, line));
}

function takeStep(state: ProcessState, line: RecordLine): Finding[] {
  const { entry } = line;
  if (entry.type === 'version.frozen') return freeze(state, detailsOf<Frozen>(entry));
  if (entry.type === 'stage.advanced') return advance(state, detailsOf<Step>(entry), line);
  if (entry.type === 'stage.returned') return goBack(state, detailsOf<Step>(entry), line);
  if (entry.type === 'signers.named') return nameSigners(state, detailsOf<Naming>(entry), line);
  if (entry.type === 'version.signed') return sign(state, detailsOf<Signature>(entry), line);
  if (entry.type === 'institution.corrected') return rename(state, detailsOf<Renaming>(entry));
  if (entry.type === 'version.published') return publish(state, detailsOf<Frozen>(entry), line);
  return [];
}

const currentOf = ({ stages }: ProcessState): string => stages.at(-1) ?? '';

function freeze(state: ProcessState, details: Frozen): Finding[] {
  state.frozen.set(details.number, details.sha256);
  state.latest = details.number;
  state.signed = new Map();
  return [];
}

function advance(state: ProcessState, details: Step, line: RecordLine): Finding[] {
  const current = currentOf(state);
  state.stages.push(details.to);
  return details.from === current
    ? []
    : [finding('stage-does-not-follow', placeOf(line), { from: details.from, current })];
}

function goBack(state: ProcessState, details: Step, line: RecordLine): Finding[] {
  const current = currentOf(state);
  const target = state.stages.lastIndexOf(details.to);
  const reopened = state.stages.slice(Math.max(target, 0));
  state.stages = target < 0 ? [details.to] : state.stages.slice(0, target + 1);
  state.signed = new Map([...state.signed].filter(([, { stage }]) => !reopened.includes(stage)));
  if (details.from === current && target >= 0) return [];
  return [finding('stage-does-not-follow', placeOf(line), { from: details.from, current })];
}

function nameSigners(state: ProcessState, { stageId: stage, institutions }: Naming, line: RecordLine): Finding[] {
  if (state.stages.includes(stage)) return [finding('signers-named-late', placeOf(line), { stage })];
  state.named.delete(stage);
  if (institutions.length > 0)
    state.named.set(
      stage,
      institutions.map(({ organization }) => organization),
    );
  return [];
}

function sign(state: ProcessState, details: Signature, line: RecordLine): Finding[] {
  const { number: version, sha256: signed, stage, organization } = details;
  const frozen = state.frozen.get(version) ?? '';
  if (frozen !== signed) return [finding('signature-of-unknown-text', placeOf(line), { version, signed, frozen })];
  const { latest } = state;
  if (version !== latest) return [finding('signature-not-of-latest', placeOf(line), { version, latest })];
  const current = currentOf(state);
  if (stage !== current) return [finding('signature-at-other-stage', placeOf(line), { stage, current })];
  if (state.named.get(stage)?.includes(organization) === false)
    return [finding('signature-not-asked-for', placeOf(line), { stage, organization })];
  state.signed.set(keyOf(stage, organization), details);
  return [];
}

const keyOf = (stage: string, organization: string): string => JSON.stringify([stage, organization]);

interface Renaming {
  readonly organization: string;
  readonly earlierOrganization: string;
}

/** What an institution signed, and is asked to sign, counts under its new name; where somebody signed under that one, both stand. */
function rename(state: ProcessState, { organization, earlierOrganization }: Renaming): Finding[] {
  const renamed = (name: string) => (name === earlierOrganization ? organization : name);
  state.named = new Map([...state.named].map(([stage, names]) => [stage, names.map(renamed)]));
  state.signed = new Map(
    [...state.signed].map(([key, signature]) => {
      const moved = keyOf(signature.stage, organization);
      const isMoved = key === keyOf(signature.stage, earlierOrganization) && !state.signed.has(moved);
      return [isMoved ? moved : key, signature];
    }),
  );
  return [];
}

function publish(state: ProcessState, details: Frozen, line: RecordLine): Finding[] {
  const { number: version, sha256: published } = details;
  const stage = state.stages.findLast((passed) => passed !== 'published');
  if (currentOf(state) !== 'published') state.stages.push('published');
  const frozen = state.frozen.get(version) ?? '';
  if (frozen !== published) {
    return [finding('publication-of-unknown-text', placeOf(line), { version, published, frozen })];
  }
  const { latest } = state;
  if (version !== latest) return [finding('publication-not-of-latest', placeOf(line), { version, latest })];
  const said = [...state.signed.values()].filter((signature) => signature.stage === stage);
  const back = said.find(({ decision }) => decision === 'return');
  if (back) return [finding('publication-sent-back', placeOf(line), { version, organization: back.organization })];
  const isApproved = said.some(({ decision }) => decision === 'approve' || decision === 'approve-with-reservations');
  if (!isApproved) return [finding('publication-unsigned', placeOf(line), { version })];
  const silent = state.named.get(stage ?? '')?.find((organization) => !state.signed.has(keyOf(stage!, organization)));
  return silent ? [finding('publication-signature-missing', placeOf(line), { version, organization: silent })] : [];
}
