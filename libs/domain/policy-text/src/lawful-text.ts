import { type Refusal, refuse } from '@articulado/base';
import { type Clause, isClauseKind, maxDepth, type PolicyText, type Run } from './clause.js';

/** Most characters one clause may hold. */
export const maxClauseLength = 20_000;
/** Most clauses one text may hold. */
export const maxClauses = 5_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/;
const lawfulLink = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;

/**
 * Checks one clause on its own. Everything that comes from a socket, a file or a form passes here before it is kept.
 * @returns what is wrong, or `undefined` for a lawful clause
 */
export function problemOf(clause: Clause): string | undefined {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(clause.id)) return 'id';
  if (!isClauseKind(clause.kind)) return 'kind';
  if (!Number.isInteger(clause.depth) || clause.depth < 0 || clause.depth > maxDepth) return 'depth';
  if ((clause.kind === 'cell') !== (clause.cell !== undefined)) return 'cell';
  if (clause.cell && !isLawfulPlace(clause.cell)) return 'cell';
  let length = 0;
  for (const run of clause.content) {
    const problem = problemOfRun(run);
    if (problem) return problem;
    length += run.text.length;
  }
  return length > maxClauseLength ? 'too-long' : undefined;
}

/** Checks a whole text: each clause, their number, and that no two share an id. */
export function checkLawful(text: PolicyText): Refusal<'text-unlawful'> | undefined {
  if (text.length > maxClauses) return refuse('text-unlawful', { problem: 'too-many-clauses', clauseId: '' });
  const seen = new Set<string>();
  for (const clause of text) {
    const problem = seen.has(clause.id) ? 'id-twice' : problemOf(clause);
    if (problem) return refuse('text-unlawful', { problem, clauseId: clause.id });
    seen.add(clause.id);
  }
  return undefined;
}

/** Whether an address may stand behind words: only ways that can't run anything. */
export const isLawfulLink = (address: string): boolean => address.length <= 2_000 && lawfulLink.test(address);

function problemOfRun(run: Run): string | undefined {
  if (run.text === '') return 'empty-run';
  if (!run.text.isWellFormed() || controlCharacters.test(run.text)) return 'control-characters';
  return run.link !== undefined && !isLawfulLink(run.link) ? 'link' : undefined;
}

const isLawfulPlace = ({ table, row, column }: NonNullable<Clause['cell']>) =>
  /^[A-Za-z0-9_-]{1,64}$/.test(table) && [row, column].every((index) => Number.isInteger(index) && index >= 0 && index < 1_000);
