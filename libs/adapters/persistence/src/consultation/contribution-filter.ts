import type { ContributionKind, Disposition } from '@articulado/workflow';
import { isStorable } from '../unit-of-work/storable.js';

/** A clause that the answers to contributions on one version name: it carries the change that they promise. */
export interface PromisedChange {
  readonly versionId: string;
  readonly changedClauseId: string;
}

/** What a register may be narrowed by. */
export interface ContributionFilter {
  readonly clauseId?: string;
  readonly kind?: ContributionKind;
  readonly disposition?: Disposition;
  readonly answered?: boolean;
  readonly versionId?: string;
  readonly versionNumber?: number;
  readonly consultationId?: string;
  /** Those that were made after the one of this number. */
  readonly afterNumber?: number;
  /** Those whose answers promise one of these changes. */
  readonly promisedChanges?: readonly PromisedChange[];
  /** Words in the contribution, in its author's name or in the answer: all of them, wherever they stand. */
  readonly search?: string;
}

/** Conditions of SQL, and the values that they name. */
export interface Narrowed {
  readonly where: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Each on a column of `register_line`; `contribution_count` has these columns too, but for those of `isCountedByRow`. */
const conditions: readonly (readonly [keyof ContributionFilter, string])[] = [
  ['clauseId', 'clause_id = :clauseId'],
  ['kind', 'kind = :kind'],
  ['disposition', 'disposition = :disposition'],
  ['versionId', 'version_id = :versionId'],
  ['consultationId', 'consultation_id = :consultationId'],
  ['afterNumber', 'number > :afterNumber'],
  ['search', 'words @@ search_query(:search)'],
];

const promised = '(version_id, changed_clause_id) IN (SELECT * FROM unnest(:promisedOn::uuid[], :promisedIn::text[]))';
const versionsNumbered = '(SELECT id FROM version WHERE process_id IN (:...processIds) AND number = :versionNumber)';

/** Reads a filter of the registers of some processes. */
export function narrow(processIds: readonly string[], filter: ContributionFilter): Narrowed {
  const { answered, clauseId = '', promisedChanges, search = '', versionNumber } = filter;
  if (!isStorable(clauseId + search)) return { where: 'false', values: {} };
  const asked = conditions.filter(([name]) => filter[name] !== undefined).map(([, condition]) => condition);
  if (answered !== undefined) asked.push(`disposition IS ${answered ? 'NOT NULL' : 'NULL'}`);
  if (promisedChanges) asked.push(promised);
  // A version belongs to one process. The process is left out of the condition, so that PostgreSQL searches by the version and not through the whole process.
  if (versionNumber !== undefined) asked.push(`version_id ${processIds.length === 1 ? '=' : 'IN'} ${versionsNumbered}`);
  else if (filter.versionId === undefined) asked.push('process_id IN (:...processIds)');
  return { where: asked.join(' AND '), values: { ...filter, processIds, ...valuesOf(promisedChanges ?? []) } };
}

const valuesOf = (promisedChanges: readonly PromisedChange[]) => ({
  promisedOn: promisedChanges.map(({ versionId }) => versionId),
  promisedIn: promisedChanges.map(({ changedClauseId }) => changedClauseId),
});

/** Whether its matches must be counted row by row, as the table of counts lacks a column that it asks for. */
export const isCountedByRow = ({ search, afterNumber, promisedChanges }: ContributionFilter): boolean =>
  search !== undefined || afterNumber !== undefined || promisedChanges !== undefined;
