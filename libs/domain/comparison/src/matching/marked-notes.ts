import type { ClauseId } from '@articulado/base';
import type { Matches } from './matches.js';
import type { Unit } from './unit.js';

/** Matches notes by their marks: the second of three in an article is the second of the three it has now. */
export function matchMarkedNotes(matches: Matches): void {
  const [mine, theirs] = [notesIn(matches.current), notesIn(matches.incoming)];
  for (const unit of matches.incoming) {
    const former = matches.of(unit);
    if (!former) continue;
    const [current, incoming] = [marksOf(former, mine), marksOf(unit, theirs)];
    if (current.length !== incoming.length) continue;
    for (const [place, note] of incoming.entries())
      if (matches.isFree(note) && matches.isFree(current[place]!)) matches.pair(current[place]!, note);
  }
}

const notesIn = (units: readonly Unit[]) =>
  new Map(units.filter(({ clause }) => clause.kind === 'note').map((unit) => [unit.clause.id, unit]));

const marksOf = ({ clause, cells = [clause] }: Unit, notes: ReadonlyMap<ClauseId, Unit>): Unit[] =>
  cells.flatMap(({ content }) => content.flatMap(({ note }) => (note && notes.get(note)) ?? []));
