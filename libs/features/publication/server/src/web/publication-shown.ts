import type { ApiClause } from '@articulado/pages';
import type { DecisionShown } from '@articulado/ui';

export interface SignoffShown {
  readonly id: string;
  readonly stage: string;
  readonly decision: DecisionShown;
  readonly statement: string;
  readonly signedAt: string;
  readonly isValid: boolean;
  readonly person: string;
  readonly organization: { readonly name: string };
}

export interface PublicationShown {
  readonly statement: string;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly version: { readonly number: number; readonly sha256: string; readonly clauses: readonly ApiClause[] };
}

/** A process as the page of its policy shows it. */
export interface ProcessShown {
  readonly slug: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly viewerMay: readonly string[];
  readonly versions: readonly { readonly number: number }[];
  readonly stages: readonly {
    readonly id: string;
    readonly state: string;
    readonly gates: readonly { readonly open: boolean }[];
  }[];
  readonly signoffs: readonly SignoffShown[];
  readonly publication: PublicationShown | null;
}

export const processFields = `slug address title summary language viewerMay versions(first: 1000) { number }
  stages { id state gates { open } }
  signoffs { id stage decision statement signedAt isValid person organization { name } }
  publication { statement publishedBy publishedAt version { number sha256 clauses(first: 5000) { ...ClauseWords } } }`;
