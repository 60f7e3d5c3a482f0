import type { MessageValues, Translate } from '@articulado/messages';
import type { ApiClause } from '@articulado/pages';
import type { ConsultationShown } from './consultation-shown.js';
import type { ApiRoadStage } from './road-of.js';

/** What the page of a process asks for. */
export interface ProcessData {
  readonly process: ProcessShown | null;
}

export interface ProcessShown {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** BCP 47: of title, summary and text. */
  readonly language: string;
  readonly stage: string;
  readonly createdAt: string;
  readonly viewerMay: readonly string[];
  readonly viewerRoles: readonly string[];
  /** Whether a signature is awaited from whoever looks at the page. */
  readonly signing: { readonly maySign: boolean };
  readonly stages: readonly ApiRoadStage[];
  readonly versions: readonly VersionShown[];
  readonly consultations: readonly ConsultationShown[];
  readonly contributionCounts: CountsShown;
  readonly publication: { readonly publishedAt: string; readonly version: { readonly number: number } } | null;
  readonly sectors: readonly SectorShown[];
  readonly record: readonly EntryShown[];
  readonly recordLength: number;
}

export interface VersionShown {
  readonly number: number;
  readonly note: string;
  readonly sha256: string;
  readonly frozenAt: string;
}

interface CountsShown {
  readonly total: number;
  readonly answered: number;
  readonly version: { readonly number: number; readonly clauses: readonly ApiClause[] } | null;
  readonly byClause: readonly {
    readonly clauseId: string;
    readonly contributions: number;
    readonly answered: number;
  }[];
}

interface SectorShown {
  readonly sector: string;
  readonly people: number;
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly acronym: string }[];
}

export interface EntryShown {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly role: string;
  readonly organization: string | null;
  readonly person: string | null;
  readonly details: MessageValues;
}

/** What every part of the page is handed. */
export interface PartProps {
  readonly t: Translate;
  readonly process: ProcessShown;
}
