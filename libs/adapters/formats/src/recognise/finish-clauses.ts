import type { ClauseId } from '@articulado/base';
import { bearsNumber, type Clause, ClauseCounter, isValidNumber, type Run } from '@articulado/policy-text';
import type { SourcePlace } from '../source/source-document.js';
import type { Building } from './outline.js';
import { joinLines } from './words.js';

/** A clause, and where in the file it stood. */
export interface FinishedClause {
  readonly clause: Clause;
  readonly place: SourcePlace;
  /** The number that the file gives it. */
  readonly fileNumber?: string;
  /** The letters of the file that only said what it is. */
  readonly label: string;
}

/** Gives the clauses their ids, and those numbers of the file that their place would not give them. */
export function finishClauses(buildings: readonly Building[], newId: () => ClauseId): FinishedClause[] {
  const tables = new Map<string, string>();
  const ids = buildings.map(() => newId());
  const notes = new Map(
    buildings.flatMap(({ note }, index) => (note === undefined ? [] : [[note, ids[index]!] as const])),
  );
  const counter = new ClauseCounter();
  return buildings.map((building, index) => {
    const { kind, depth, cell, number, place, label } = building;
    const content = joinLines(building.lines).map((run) => withNoteId(run, notes));
    if (cell && !tables.has(cell.table)) tables.set(cell.table, newId());
    const plain: Clause = {
      id: ids[index]!,
      kind,
      depth,
      content,
      ...(cell && { cell: { ...cell, table: tables.get(cell.table)! } }),
    };
    return {
      clause: numbered(plain, number, counter),
      place,
      label,
      ...(number !== undefined && { fileNumber: number }),
    };
  });
}

/** The clause with the number of the file where it is another than the one its place gives it. */
function numbered(plain: Clause, number: string | undefined, counter: ClauseCounter): Clause {
  const given = number !== undefined && bearsNumber(plain.kind) && isValidNumber(number) ? { ...plain, number } : plain;
  return counter.next(given)?.expected === undefined ? plain : given;
}

const withNoteId = (run: Run, notes: ReadonlyMap<string, ClauseId>): Run =>
  run.note === undefined ? run : { ...run, note: notes.get(run.note)! };
