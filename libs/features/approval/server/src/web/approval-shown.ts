import type { MessageId, Translate } from '@articulado/messages';
import type { DecisionShown } from '@articulado/ui';

export interface GateShown {
  readonly type: string;
  readonly open: boolean;
  readonly counts: Readonly<Record<string, number | null>>;
}

export interface StageShown {
  readonly id: string;
  readonly state: 'done' | 'current' | 'next';
  readonly isDraftWritable: boolean;
  readonly passedAt: string | null;
  readonly gates: readonly GateShown[];
}

export interface SignoffShown {
  readonly id: string;
  readonly stage: string;
  readonly versionNumber: number;
  readonly decision: DecisionShown;
  readonly statement: string;
  readonly assurance: string;
  readonly signedAt: string;
  readonly isValid: boolean;
  readonly voidReason: 'newer-version' | 'returned' | null;
  readonly person: string;
  readonly organization: { readonly id: string; readonly name: string };
}

interface StepShown {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly direction: 'advance' | 'return';
  readonly statement: string;
  readonly takenAt: string;
  readonly person: string;
}

export interface VersionShown {
  readonly number: number;
  readonly sha256: string;
  readonly note: string;
  readonly frozenAt: string;
}

/** All that gates count. */
const gateCounts =
  'versions held pending contributions answered missing consulted latest accepted shown needed approved dissented returned';

/** A process as the page of its approval shows it. */
export interface ProcessShown {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly stage: string;
  readonly viewerMay: readonly string[];
  readonly stages: readonly StageShown[];
  readonly steps: readonly StepShown[];
  readonly versions: readonly VersionShown[];
  readonly consultations: readonly { readonly versionNumber: number }[];
  readonly approvingInstitutions: readonly {
    readonly organization: { readonly id: string; readonly name: string };
    readonly approvers: readonly string[];
  }[];
  readonly signoffs: readonly SignoffShown[];
  readonly signing: {
    readonly maySign: boolean;
    readonly reason: string | null;
    readonly organization: { readonly id: string; readonly name: string } | null;
    readonly lastSignedVersionNumber: number | null;
  };
}

export const processFields = `slug title language stage viewerMay
  stages { id state isDraftWritable passedAt gates { type open counts { ${gateCounts} } } }
  steps { number from to direction statement takenAt person }
  versions(first: 1000) { number sha256 note frozenAt }
  consultations { versionNumber }
  approvingInstitutions { organization { id name } approvers }
  signoffs { id stage versionNumber decision statement assurance signedAt isValid voidReason person organization { id name } }
  signing { maySign reason organization { id name } lastSignedVersionNumber }`;

/** The name of a stage. */
export const stageName = (t: Translate, stage: string): string => t(`tag.stage.${stage}` as MessageId);

/** The latest version: the text that is signed. */
export const latestOf = ({ versions }: Pick<ProcessShown, 'versions'>): VersionShown | undefined =>
  versions.toSorted((one, other) => one.number - other.number).at(-1);

export const currentOf = ({ stages }: Pick<ProcessShown, 'stages'>): StageShown =>
  stages.find(({ state }) => state === 'current')!;

/** The stage after the present one, `undefined` after the last one. */
export const nextOf = ({ stages }: Pick<ProcessShown, 'stages'>): StageShown | undefined =>
  stages[stages.findIndex(({ state }) => state === 'current') + 1];

/** Whether institutions sign at a stage. */
export const isSignedAt = ({ gates }: StageShown): boolean => gates.some(({ type }) => type === 'signoffs');
