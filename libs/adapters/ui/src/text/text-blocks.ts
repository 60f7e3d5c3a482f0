import type { ClauseId } from '@articulado/base';
import {
  type Clause,
  type ClauseKind,
  isHeading,
  noteBearers,
  parentsOf,
  type PolicyText,
  type Table,
  tableFrom,
  tableOf,
} from '@articulado/policy-text';

/** A clause as the page shows it. */
interface ClauseBlock {
  readonly type: 'clause';
  readonly clause: Clause;
  /** How many numerals, literals and the like hold it: how far it is indented. */
  readonly indent: number;
  /** How many headings hold it; a heading's own level is one more. */
  readonly headingsAbove: number;
}

/** Cells that stand together, as one table. */
export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly table: Table;
  readonly cells: readonly Clause[];
  /** The nearest heading that holds it. */
  readonly within?: Clause;
}

type TextBlock = ClauseBlock | TableBlock;

/** Clauses that are read, and discussed, together: an article with all it holds; anything else alone. */
export interface Passage {
  /** The article, or the only clause. */
  readonly lead: Clause;
  readonly clauses: readonly Clause[];
  readonly blocks: readonly TextBlock[];
  /** Whose marks stand in it, in their order. */
  readonly notes: readonly Clause[];
}

const passageKinds: readonly ClauseKind[] = ['article', 'transitional', 'annex'];
const indentingKinds: readonly ClauseKind[] = ['paragraph', 'point', 'subpoint', 'definition'];

/** Cuts a text into what a page shows one beneath the other. A note stands in the passage of its mark, wherever the text has it. */
export function passagesOf(text: PolicyText): Passage[] {
  const parents = parentsOf(text);
  const bearers = noteBearers(text);
  const passages: { lead: Clause; clauses: Clause[]; notes: Clause[] }[] = [];
  const passageOf = new Map<ClauseId, { notes: Clause[] }>();
  for (const clause of text) {
    if (bearers.has(clause.id)) continue;
    const last = passages.at(-1);
    const lead = leadOf(parents, clause);
    const isOfFreeTable = lead === clause && clause.cell && last?.lead.cell?.table === clause.cell.table;
    if (last && (last.lead === lead || isOfFreeTable)) last.clauses.push(clause);
    else passages.push({ lead, clauses: [clause], notes: [] });
    passageOf.set(clause.id, passages.at(-1)!);
  }
  const byId = new Map(text.map((clause) => [clause.id, clause]));
  for (const [note, bearer] of bearers) passageOf.get(bearer.id)!.notes.push(byId.get(note)!);
  return passages.map((passage) => ({ ...passage, blocks: blocksOf(passage.clauses, parents) }));
}

type Parents = ReadonlyMap<ClauseId, Clause | undefined>;

/** The article that holds a clause, or the clause itself; a table outside of articles goes on from its first cell. */
function leadOf(parents: Parents, clause: Clause): Clause {
  const ancestors = [clause, ...ancestorsOf(parents, clause)];
  return ancestors.find(({ kind }) => passageKinds.includes(kind)) ?? clause;
}

function blocksOf(clauses: readonly Clause[], parents: Parents): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index]!;
    const ancestors = ancestorsOf(parents, clause);
    if (clause.cell) {
      const cells = tableFrom(clauses, index);
      const within = ancestors.find(({ kind }) => isHeading(kind));
      blocks.push({ type: 'table', id: `${clause.cell.table}-${clause.id}`, table: tableOf(cells), cells, within });
      index += cells.length - 1;
    } else {
      const count = (isOne: (kind: ClauseKind) => boolean) => ancestors.filter(({ kind }) => isOne(kind)).length;
      const indent = count((kind) => indentingKinds.includes(kind));
      blocks.push({ type: 'clause', clause, indent, headingsAbove: count(isHeading) });
    }
  }
  return blocks;
}

/** Those that hold a clause, the nearest first. */
function ancestorsOf(parents: Parents, clause: Clause): Clause[] {
  const ancestors: Clause[] = [];
  for (let held = parents.get(clause.id); held; held = parents.get(held.id)) ancestors.push(held);
  return ancestors;
}
