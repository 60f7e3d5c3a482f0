import type { Translate } from '@articulado/messages';
import { graphql, type ResultOf, suspensionFragment } from '@articulado/pages';
import type { StageId } from '@articulado/workflow';

/** A process as the page of its approval asks for it. */
export const processToApprove = graphql(
  `fragment ProcessToApprove on Process {
  slug title language stage status viewerMay
  stages { id state isDraftWritable passedAt viewerMayNameSigners
    signers { reason namedAt institutions { opinion organization { id name } } }
    gates { type open asksEveryInstitution awaited { opinion organization { id name } } counts { versions held pending calledOff contributions answered
    missing consulted latest accepted shown needed approved dissented returned }
    missing { contributionNumber versionNumber clauseId shownIn unkeptChanges clause { kind number } ancestors { kind number } } } }
  steps(first: 1000) { nodes { number from to direction statement takenAt person } }
  versions(first: 1000) { nodes { number sha256 note frozenAt } }
  consultations(first: 500) { nodes { versionNumber state mayCloseFrom } }
  approvingInstitutions { organization { id name } approvers }
  signoffs(first: 1000) { nodes { id stage versionNumber decision statement assurance signedAt isValid voidReason person signedAs appointmentEndedAt signerSuspendedAt
    organization { id name } } }
  unusualSigns { kind count }
  viewerSuspensions { ...OwnSuspension }
  signing { maySign reason asksPasskey hasPasskey organization { id name } lastSignedVersionNumber }
}`,
  [suspensionFragment],
);

export type ProcessShown = ResultOf<typeof processToApprove>;
export type StageShown = ProcessShown['stages'][number];
export type GateShown = StageShown['gates'][number];
/** An institution with what it is asked for. */
export type AskedShown = GateShown['awaited'][number];
export type SignoffShown = ProcessShown['signoffs']['nodes'][number];
export type VersionShown = ProcessShown['versions']['nodes'][number];

/** The name of a stage. */
export const stageName = (t: Translate, stage: StageId): string => t(`tag.stage.${stage}`);

/** The latest version: the text that is signed. */
export const latestOf = ({ versions }: Pick<ProcessShown, 'versions'>): VersionShown | undefined =>
  versions.nodes.toSorted((one, other) => one.number - other.number).at(-1);

export const currentOf = ({ stages }: Pick<ProcessShown, 'stages'>): StageShown =>
  stages.find(({ state }) => state === 'current')!;

/** The stage after the present one, `undefined` after the last one. */
export const nextOf = ({ stages }: Pick<ProcessShown, 'stages'>): StageShown | undefined =>
  stages[stages.findIndex(({ state }) => state === 'current') + 1];

/** Whether institutions sign at a stage. */
export const isSignedAt = ({ gates }: StageShown): boolean => gates.some(({ type }) => type === 'signoffs');
