import type { Clause } from './clause.js';
import { readGivenNumber, type Series, writeNumber } from './given-number.js';
import type { Style } from './numerals.js';

/** How clauses of a kind are counted: how it is written, and the headings in which the count begins anew. */
interface Counting {
  readonly style: Style;
  /** `holder`: in whatever holds the clause. */
  readonly within: 'holder' | readonly string[];
  /** The kind whose count it shares. */
  readonly as?: string;
}

const counting = new Map<string, Counting>([
  ['recital', { style: '1', within: ['annex'] }],
  ['book', { style: 'I', within: ['annex'] }],
  ['part', { style: 'I', within: ['annex', 'book'] }],
  ['title', { style: 'I', within: ['annex', 'book', 'part'] }],
  ['chapter', { style: 'I', within: ['annex', 'book', 'part', 'title'] }],
  ['section', { style: '1', within: ['annex', 'book', 'part', 'title', 'chapter'] }],
  ['article', { style: '1', within: ['annex'] }],
  ['paragraph', { style: '1', within: 'holder' }],
  ['definition', { style: '1', within: 'holder', as: 'paragraph' }],
  ['point', { style: 'a', within: 'holder' }],
  ['subpoint', { style: 'i', within: 'holder' }],
  ['transitional', { style: 'Primera', within: ['annex', 'transitionals'] }],
  ['annex', { style: 'I', within: [] }],
]);

/** Kinds that hold what is counted within headings. */
const headings = new Set(
  'docTitle recitals book part title chapter section article transitionals transitional annex'.split(' '),
);

/** Clauses that are open at a place: each stands deeper than the one before. */
class OpenClauses {
  private stack: Clause[] = [];

  /** Those that hold a clause, the outermost first. */
  holding({ depth }: Clause): readonly Clause[] {
    return this.stack.filter((clause) => clause.depth < depth);
  }

  add(clause: Clause): void {
    this.stack = [...this.holding(clause), clause];
  }
}

/** Id → the clause that holds it: the nearest one before that stands less deep and is no note. */
export function holdersIn(text: readonly Clause[]): ReadonlyMap<string, Clause> {
  const open = new OpenClauses();
  const holders = new Map<string, Clause>();
  for (const clause of text) {
    const holder = open.holding(clause).at(-1);
    if (holder) holders.set(clause.id, holder);
    if (clause.kind !== 'note') open.add(clause);
  }
  return holders;
}

/** Id → number, of the clauses that bear one. */
export function numbersIn(text: readonly Clause[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const counts = new Map<string, Series>();
  const [open, openHeadings] = [new OpenClauses(), new OpenClauses()];
  for (const clause of text) {
    const rule = counting.get(clause.kind);
    if (rule) {
      const { within } = rule;
      const holder =
        within === 'holder'
          ? open.holding(clause).at(-1)
          : openHeadings.holding(clause).findLast(({ kind }) => within.includes(kind));
      numbers.set(clause.id, countOn(counts, `${rule.as ?? clause.kind} ${holder?.id ?? ''}`, rule.style, clause));
    }
    if (clause.kind !== 'note') open.add(clause);
    if (headings.has(clause.kind)) openHeadings.add(clause);
  }
  numberNotes(text, numbers);
  return numbers;
}

/** A number that was given stays, and those behind it go on from it. */
function countOn(counts: Map<string, Series>, key: string, style: Style, { number: given }: Clause): string {
  const before = counts.get(key) ?? { count: 0, style, prefix: '' };
  const next = { ...before, count: before.count + 1 };
  const derived = writeNumber(next);
  const isOwn = given === undefined || given === derived;
  counts.set(key, isOwn ? next : (readGivenNumber(given, before) ?? before));
  return isOwn ? derived : given;
}

/** Notes are counted in the order of their first marks. */
function numberNotes(text: readonly Clause[], numbers: Map<string, string>): void {
  const notes = new Set(text.filter(({ kind }) => kind === 'note').map(({ id }) => id));
  let count = 0;
  for (const { note } of text.flatMap(({ content }) => content)) {
    if (note !== undefined && notes.delete(note)) numbers.set(note, String((count += 1)));
  }
}
