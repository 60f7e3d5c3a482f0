import type { ClauseId } from '@articulado/base';
import { atom, type Clause, numberClauses, type PolicyText } from '@articulado/policy-text';
import { importText } from '../import-text.js';

/** How far ahead the same words are looked for, where one text has more clauses than the other. */
const lookahead = 60;

/** The places of those clauses of a text that its Markdown would be read wrongly as. */
export function misread(text: PolicyText, written: string): number[] {
  let count = 0;
  const outcome = importText(written, () => `c${++count}` as ClauseId);
  if ('refused' in outcome) return text.length === 0 ? [] : [...text.keys()];
  const [mine, theirs] = [traitsOf(text), traitsOf(outcome.text)];
  const wrong: number[] = [];
  let [here, there] = [0, 0];
  while (here < mine.length) {
    const [one, other] = [mine[here]!, theirs[there]];
    if (one.all !== other?.all) wrong.push(here);
    if (one.words !== other?.words) [here, there] = meet(mine, theirs, here, there);
    here += 1;
    there += 1;
  }
  // More clauses were read than there are: the last of them went on.
  if (wrong.length === 0 && there < theirs.length) wrong.push(mine.length - 1);
  return wrong;
}

interface Traits {
  readonly words: string;
  /** Everything that is to come back. */
  readonly all: string;
}

function traitsOf(text: PolicyText): Traits[] {
  const numbers = numberClauses(text);
  const places = new Map(text.map(({ id }, place) => [id, place]));
  const tables = new Map<string, number>();
  return text.map((clause, place) => {
    const words = clause.content.map((run) => (run.note ? markOf(run.note, places) : run.text)).join('');
    const cell = clause.cell && [tableNumber(clause, text[place - 1], tables), clause.cell.header === true];
    return { words, all: JSON.stringify([clause.kind, clause.depth, numbers.get(clause.id), words, cell]) };
  });
}

/** A mark says which clause its note is; one without a note is no mark. */
const markOf = (note: ClauseId, places: ReadonlyMap<ClauseId, number>): string =>
  places.has(note) ? `${atom}${places.get(note)}` : '';

/** Tables by the order in which they are met: cells that stand apart are two tables. */
function tableNumber({ cell }: Clause, before: Clause | undefined, tables: Map<string, number>): number {
  if (before?.cell?.table !== cell!.table) tables.set(cell!.table, tables.size);
  return tables.get(cell!.table) ?? 0;
}

/** The nearest places behind two that differ at which both say the same again. */
function meet(mine: readonly Traits[], theirs: readonly Traits[], here: number, there: number): [number, number] {
  for (let step = 1; step < lookahead; step += 1) {
    for (let other = 0; other <= step; other += 1) {
      if (isSame(mine[here + step], theirs[there + other])) return [here + step - 1, there + other - 1];
      if (isSame(mine[here + other], theirs[there + step])) return [here + other - 1, there + step - 1];
    }
  }
  return [here, there];
}

const isSame = (one: Traits | undefined, other: Traits | undefined) =>
  one !== undefined && one.words !== '' && one.words === other?.words;
