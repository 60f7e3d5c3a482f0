import { type Refusal, refuse } from '@articulado/base';
import { type ClauseKind, maxDepth } from '../clause.js';
import { isValidId, maxClauseLength, maxClauses } from '../valid-text.js';
import type { FormerClause } from './upgrade-text.js';
import { isCount, isMembers } from '../unknown-values.js';

/** The kinds that there were. */
const formerKinds = new Set<ClauseKind>([
  'docTitle',
  'formula',
  'recitals',
  'recital',
  'title',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'definition',
  'content',
  'transitionals',
  'transitional',
  'annex',
  'cell',
]);

/** Rows and columns of a table, each. */
const maxCells = 1_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/;
const validLink = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;

/**
 * Checks a text of format 1 by the law of its time. What was signed then stays readable: signs that today's profile of
 * text refuses were taken.
 */
export function checkFormerText(text: unknown): Refusal<'text-invalid'> | undefined {
  const no = (problem: string, clauseId = '') => refuse('text-invalid', { problem, clauseId });
  if (!Array.isArray(text)) return no('form');
  if (text.length > maxClauses) return no('too-many-clauses');
  const seen = new Set<string>();
  for (const clause of text as FormerClause[]) {
    const problem = problemOf(clause) ?? (seen.has(clause.id) ? 'id-twice' : undefined);
    if (problem) return no(problem, isValidId((clause as { id?: unknown } | null)?.id) ? clause.id : '');
    seen.add(clause.id);
  }
  return undefined;
}

function problemOf(clause: FormerClause): string | undefined {
  if (!isMembers(clause, ['id', 'kind', 'depth', 'content', 'cell'])) return 'form';
  if (!isValidId(clause.id)) return 'id';
  if (!formerKinds.has(clause.kind)) return 'kind';
  if (!isCount(clause.depth, maxDepth)) return 'depth';
  if ((clause.kind === 'cell') !== (clause.cell !== undefined)) return 'cell';
  if (clause.cell !== undefined && !isPlace(clause.cell)) return 'cell';
  return problemOfContent(clause.content);
}

function problemOfContent(content: FormerClause['content']): string | undefined {
  if (!Array.isArray(content)) return 'form';
  let length = 0;
  for (const run of content as FormerClause['content']) {
    if (!isMembers(run, ['text', 'bold', 'italic', 'link']) || typeof run.text !== 'string') return 'form';
    if (![run.bold, run.italic].every((mark) => mark === undefined || mark === true)) return 'form';
    if (run.text === '') return 'empty-run';
    if (!isWords(run.text)) return 'control-characters';
    if (run.link !== undefined && !isLink(run.link)) return 'link';
    length += run.text.length;
  }
  return length > maxClauseLength ? 'too-long' : undefined;
}

const isWords = (words: string) => words.isWellFormed() && !controlCharacters.test(words);

const isLink = (link: unknown) =>
  typeof link === 'string' && link.length <= 2_000 && validLink.test(link) && isWords(link);

const isPlace = (place: object) => {
  const { table, row, column } = place as Record<string, unknown>;
  return (
    isMembers(place, ['table', 'row', 'column']) &&
    isValidId(table) &&
    [row, column].every((index) => isCount(index, maxCells - 1))
  );
};
