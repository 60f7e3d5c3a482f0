import type { Json } from '../record/json.js';
import { hasOnly, isMembers, isOrdinal, isText, memberOf } from '../record/shapes.js';
import type { Clause } from './clause.js';
import { isClauseOfFormat1 } from './clause-format-1.js';
import { isClauseOfFormat2 } from './clause-format-2.js';

/** Most clauses one text may hold. */
const maxClauses = 5_000;

/** What a version says that it is, "<process> <number>"; `undefined` for what names nothing. */
export function nameOf(version: Json | undefined): string | undefined {
  if (!isMembers(version)) return undefined;
  const { process, number } = version;
  return isText(process) && typeof number === 'number' ? `${process} ${number}` : undefined;
}

/** The clauses of a version; `undefined` for what has not the form of one, in the format that it claims. */
export function readVersion(version: Json | undefined): readonly Clause[] | undefined {
  const names = ['process', 'note', 'frozenAt', 'language'];
  if (!hasOnly(version, ['format', 'number', 'clauses', ...names])) return undefined;
  if (!names.every((name) => isText(memberOf(version, name))) || !isOrdinal(version.number)) return undefined;
  const isClause = version.format === 1 ? isClauseOfFormat1 : version.format === 2 ? isClauseOfFormat2 : undefined;
  const { clauses } = version;
  if (!isClause || !Array.isArray(clauses) || clauses.length > maxClauses) return undefined;
  if (!clauses.every(isClause)) return undefined;
  const text = clauses as unknown as readonly Clause[];
  return new Set(text.map(({ id }) => id)).size === text.length ? text : undefined;
}
