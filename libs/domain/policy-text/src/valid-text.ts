import { isInProfile, type Refusal, refuse } from '@articulado/base';
import { atom, type CellPlace, type Clause, isClauseKind, maxDepth, type PolicyText, type Run } from './clause.js';
import { isCount, isMembers } from './unknown-values.js';

/** Most characters one clause may hold. */
export const maxClauseLength = 20_000;
/** Most clauses one text may hold. */
export const maxClauses = 5_000;
/** Most characters of a number that a clause is given. */
export const maxNumberLength = 40;
/** Most characters that a reference may print. */
const maxReferenceLength = 400;

// A user name and a password in an address show another host than the one it leads to. A browser passes over further slashes.
const validLink = /^(https?:\/\/(?!\/|[^/?#]*@)[^\s<>"\\]+|mailto:[^\s<>"\\]+)$/i;
const validId = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Checks one clause on its own. Everything that comes from a socket, a file or a form passes here before it is kept,
 * so nothing is believed but what is looked at, types included.
 * @param areValid - whether words may be kept; for who has looked at them piece by piece already and needs less
 * @returns what is wrong, or `undefined` for a valid clause
 */
export function problemOf(clause: Clause, areValid = isValidWords): string | undefined {
  if (!isMembers(clause, ['id', 'kind', 'depth', 'content', 'number', 'cell'])) return 'form';
  if (!isValidId(clause.id)) return 'id';
  if (!isClauseKind(clause.kind)) return 'kind';
  if (!isCount(clause.depth, maxDepth)) return 'depth';
  if (clause.number !== undefined && !isValidNumber(clause.number)) return 'number';
  if ((clause.kind === 'cell') !== (clause.cell !== undefined)) return 'cell';
  if (clause.cell !== undefined && !isValidPlace(clause.cell)) return 'cell';
  return problemOfContent(clause.content, areValid);
}

/** Checks a whole text: each clause, their number, and that no two share an id. */
export function checkPolicyText(text: PolicyText): Refusal<'text-invalid'> | undefined {
  if (!Array.isArray(text)) return refuse('text-invalid', { problem: 'form', clauseId: '' });
  if (text.length > maxClauses) return refuse('text-invalid', { problem: 'too-many-clauses', clauseId: '' });
  const seen = new Set<string>();
  for (const clause of text as PolicyText) {
    const problem = problemOf(clause) ?? (seen.has(clause.id) ? 'id-twice' : undefined);
    if (problem) return refuse('text-invalid', { problem, clauseId: idToShow(clause) });
    seen.add(clause.id);
  }
  return undefined;
}

/** Whether words may be kept as they are: what the profile of text takes; tab and line feed are words' own. */
export const isValidWords = (words: string): boolean => isInProfile(words);

/** Whether an address may stand behind words: only ways that can't run anything, and that lead where they seem to lead. */
export const isValidLink = (address: string): boolean =>
  typeof address === 'string' && address.length <= 2_000 && validLink.test(address) && isValidWords(address);

/** Whether a clause may be given this number: short, on one line, without white space at its ends. */
export const isValidNumber = (number: unknown): number is string =>
  typeof number === 'string' &&
  number.length > 0 &&
  number.length <= maxNumberLength &&
  number.trim() === number &&
  !/[\n\t]/.test(number) &&
  isValidWords(number);

export const isValidId = (id: unknown): id is string => typeof id === 'string' && validId.test(id);

function problemOfContent(content: readonly Run[], areValid: typeof isValidWords): string | undefined {
  if (!Array.isArray(content)) return 'form';
  let length = 0;
  for (const run of content as readonly Run[]) {
    const problem = problemOfRun(run, areValid);
    if (problem) return problem;
    length += run.text.length;
  }
  return length > maxClauseLength ? 'too-long' : undefined;
}

function problemOfRun(run: Run, areValid: typeof isValidWords): string | undefined {
  if (!isMembers(run, ['text', 'bold', 'italic', 'link', 'term', 'note', 'reference'])) return 'form';
  if (typeof run.text !== 'string') return 'form';
  if (![run.bold, run.italic].every((mark) => mark === undefined || mark === true)) return 'form';
  if (run.text === '') return 'empty-run';
  if (run.note !== undefined || run.reference !== undefined) return problemOfAtom(run);
  if (!areValid(run.text)) return 'control-characters';
  if (run.term !== undefined && !isValidId(run.term)) return 'term';
  return run.link !== undefined && !isValidLink(run.link) ? 'link' : undefined;
}

function problemOfAtom({ text, note, reference, link, term }: Run): string | undefined {
  if (link !== undefined || term !== undefined || (note !== undefined && reference !== undefined)) return 'form';
  if (note !== undefined) return isValidId(note) && text === atom ? undefined : 'note';
  const isReference =
    isMembers(reference, ['id', 'target']) && isValidId(reference?.id) && isValidId(reference?.target);
  const isPrinted = text === atom || (text.length <= maxReferenceLength && isValidWords(text));
  return isReference && isPrinted ? undefined : 'reference';
}

const idToShow = (clause: unknown) =>
  typeof clause === 'object' && clause !== null && 'id' in clause && isValidId(clause.id) ? String(clause.id) : '';

const isValidPlace = (place: CellPlace) =>
  isMembers(place, ['table', 'row', 'column', 'header']) &&
  [place.table, place.row, place.column].every(isValidId) &&
  (place.header === undefined || place.header === true);
