import { isInProfile, type Refusal, refuse } from '@articulado/base';
import { atom, type CellPlace, type Clause, isClauseKind, maxDepth, type PolicyText, type Run } from './clause.js';
import { bearsNumber } from './number-clauses.js';
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
const lawfulLink = /^(https?:\/\/(?!\/|[^/?#]*@)[^\s<>"\\]+|mailto:[^\s<>"\\]+)$/i;
const lawfulId = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Checks one clause on its own. Everything that comes from a socket, a file or a form passes here before it is kept,
 * so nothing is believed but what is looked at, types included.
 * @param areLawful - whether words may be kept; for who has looked at them piece by piece already and needs less
 * @returns what is wrong, or `undefined` for a lawful clause
 */
export function problemOf(clause: Clause, areLawful = isLawfulWords): string | undefined {
  if (!isMembers(clause, ['id', 'kind', 'depth', 'content', 'number', 'cell'])) return 'form';
  if (!isLawfulId(clause.id)) return 'id';
  if (!isClauseKind(clause.kind)) return 'kind';
  if (!isCount(clause.depth, maxDepth)) return 'depth';
  if (clause.number !== undefined && !isLawfulNumber(clause.number)) return 'number';
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

/** Whether words may be kept as they are: what the profile of text takes; tab and line feed are words' own. */
export const isLawfulWords = (words: string): boolean => isInProfile(words);

/** Whether an address may stand behind words: only ways that can't run anything, and that lead where they seem to lead. */
export const isLawfulLink = (address: string): boolean =>
  typeof address === 'string' && address.length <= 2_000 && lawfulLink.test(address) && isLawfulWords(address);

/** Whether a clause may be given this number: short, on one line, without white space at its ends. */
export const isLawfulNumber = (number: unknown): number is string =>
  typeof number === 'string' &&
  number.length > 0 &&
  number.length <= maxNumberLength &&
  number.trim() === number &&
  !/[\n\t]/.test(number) &&
  isLawfulWords(number);

/** Whether a clause has a number that its kind bears; a number of another kind stays and waits, unseen. */
export const showsNumber = ({ kind, number }: Pick<Clause, 'kind' | 'number'>): boolean =>
  number !== undefined && bearsNumber(kind);

export const isLawfulId = (id: unknown): id is string => typeof id === 'string' && lawfulId.test(id);

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
  if (!isMembers(run, ['text', 'bold', 'italic', 'link', 'term', 'note', 'reference'])) return 'form';
  if (typeof run.text !== 'string') return 'form';
  if (![run.bold, run.italic].every((mark) => mark === undefined || mark === true)) return 'form';
  if (run.text === '') return 'empty-run';
  if (run.note !== undefined || run.reference !== undefined) return problemOfAtom(run);
  if (!areLawful(run.text)) return 'control-characters';
  if (run.term !== undefined && !isLawfulId(run.term)) return 'term';
  return run.link !== undefined && !isLawfulLink(run.link) ? 'link' : undefined;
}

function problemOfAtom({ text, note, reference, link, term }: Run): string | undefined {
  if (link !== undefined || term !== undefined || (note !== undefined && reference !== undefined)) return 'form';
  if (note !== undefined) return isLawfulId(note) && text === atom ? undefined : 'note';
  const isReference =
    isMembers(reference, ['id', 'target']) && isLawfulId(reference?.id) && isLawfulId(reference?.target);
  const isPrinted = text === atom || (text.length <= maxReferenceLength && isLawfulWords(text));
  return isReference && isPrinted ? undefined : 'reference';
}

const idToShow = (clause: unknown) =>
  typeof clause === 'object' && clause !== null && 'id' in clause && isLawfulId(clause.id) ? String(clause.id) : '';

const isLawfulPlace = (place: CellPlace) =>
  isMembers(place, ['table', 'row', 'column', 'header']) &&
  [place.table, place.row, place.column].every(isLawfulId) &&
  (place.header === undefined || place.header === true);
