import { type Refusal, refuse } from '@articulado/base';
import { type CellPlace, type Clause, isClauseKind, maxDepth, type PolicyText, type Run } from './clause.js';

/** Most characters one clause may hold. */
export const maxClauseLength = 20_000;
/** Most clauses one text may hold. */
export const maxClauses = 5_000;
/** Rows and columns of a table, each. */
const maxCells = 1_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/;
const lawfulLink = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;
const lawfulId = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Checks one clause on its own. Everything that comes from a socket, a file or a form passes here before it is kept,
 * so nothing is believed but what is looked at, types included.
 * @param areLawful - whether words may be kept; for who has looked at them piece by piece already and needs less
 * @returns what is wrong, or `undefined` for a lawful clause
 */
export function problemOf(clause: Clause, areLawful = isLawfulWords): string | undefined {
  if (!isMembers(clause, ['id', 'kind', 'depth', 'content', 'cell'])) return 'form';
  if (!isLawfulId(clause.id)) return 'id';
  if (!isClauseKind(clause.kind)) return 'kind';
  if (!isCount(clause.depth, maxDepth)) return 'depth';
  if ((clause.kind === 'cell') !== (clause.cell !== undefined)) return 'cell';
  if (clause.cell !== undefined && !isLawfulPlace(clause.cell)) return 'cell';
  return problemOfContent(clause.content, areLawful);
}

/** Checks a whole text: each clause, their number, and that no two share an id. */
export function checkLawful(text: PolicyText): Refusal<'text-unlawful'> | undefined {
  if (!Array.isArray(text)) return refuse('text-unlawful', { problem: 'form', clauseId: '' });
  if (text.length > maxClauses) return refuse('text-unlawful', { problem: 'too-many-clauses', clauseId: '' });
  const seen = new Set<string>();
  for (const clause of text as PolicyText) {
    const problem = problemOf(clause) ?? (seen.has(clause.id) ? 'id-twice' : undefined);
    if (problem) return refuse('text-unlawful', { problem, clauseId: idToShow(clause) });
    seen.add(clause.id);
  }
  return undefined;
}

/** Whether words may be kept as they are: well-formed Unicode without control characters; tab and line feed are words' own. */
export const isLawfulWords = (words: string): boolean => words.isWellFormed() && !controlCharacters.test(words);

/** Whether an address may stand behind words: only ways that can't run anything. */
export const isLawfulLink = (address: string): boolean =>
  typeof address === 'string' && address.length <= 2_000 && lawfulLink.test(address) && isLawfulWords(address);

function problemOfContent(content: readonly Run[], areLawful: typeof isLawfulWords): string | undefined {
  if (!Array.isArray(content)) return 'form';
  let length = 0;
  for (const run of content as readonly Run[]) {
    const problem = problemOfRun(run, areLawful);
    if (problem) return problem;
    length += run.text.length;
  }
  return length > maxClauseLength ? 'too-long' : undefined;
}

function problemOfRun(run: Run, areLawful: typeof isLawfulWords): string | undefined {
  if (!isMembers(run, ['text', 'bold', 'italic', 'link']) || typeof run.text !== 'string') return 'form';
  if (![run.bold, run.italic].every((mark) => mark === undefined || mark === true)) return 'form';
  if (run.text === '') return 'empty-run';
  if (!areLawful(run.text)) return 'control-characters';
  return run.link !== undefined && !isLawfulLink(run.link) ? 'link' : undefined;
}

const isLawfulId = (id: unknown) => typeof id === 'string' && lawfulId.test(id);

const idToShow = (clause: unknown) =>
  typeof clause === 'object' && clause !== null && 'id' in clause && isLawfulId(clause.id) ? String(clause.id) : '';

const isCount = (count: unknown, most: number) =>
  Number.isInteger(count) && Number(count) >= 0 && Number(count) <= most;

const isLawfulPlace = (place: CellPlace) =>
  isMembers(place, ['table', 'row', 'column']) &&
  isLawfulId(place.table) &&
  [place.row, place.column].every((index) => isCount(index, maxCells - 1));

/** Whether a value is an object that has no members but these. */
const isMembers = (value: unknown, names: readonly string[]) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((name) => names.includes(name));
