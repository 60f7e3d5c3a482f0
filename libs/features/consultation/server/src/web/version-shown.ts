import type { ApiClause } from '@articulado/pages';
import type { ApiConsultation } from './consultation-state.js';
import type { ApiContribution } from './contribution.js';

/** A version as its public page asks for it. */
export interface VersionShown {
  readonly number: number;
  readonly note: string;
  readonly sha256: string;
  readonly frozenAt: string;
  readonly author: string;
  readonly clauses: readonly ApiClause[];
  readonly contributionCounts: readonly {
    readonly clauseId: string;
    readonly contributions: number;
    readonly answered: number;
  }[];
  readonly contributions: readonly ApiContribution[];
}

export interface ProcessOfVersion {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly viewerMay: readonly string[];
  readonly versions: readonly { readonly number: number }[];
  readonly consultations: readonly ApiConsultation[];
  readonly version: VersionShown | null;
}
