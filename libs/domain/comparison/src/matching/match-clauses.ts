import type { ClauseId } from '@articulado/base';
import type { PolicyText } from '@articulado/policy-text';
import { type MatchedTable, matchCells } from './match-cells.js';
import { matchMarkedNotes } from './marked-notes.js';
import { Matches } from './matches.js';
import { matchSameParts } from './same-parts.js';
import { matchByParts, matchSameNames, matchSameWordsInParts, matchWithinParts, Places } from './same-place.js';
import { matchSameWords } from './same-words.js';
import { matchSimilarWords } from './similar-words.js';
import { type Unit, unitsOf } from './unit.js';

/** Which clause of a text that came from elsewhere is which of the current one, though no id says so. */
export interface MatchedText {
  /** Incoming id → current id; each at most once. */
  readonly clauses: ReadonlyMap<ClauseId, ClauseId>;
  /** Incoming table → the current one and its lines. */
  readonly tables: ReadonlyMap<string, MatchedTable & { readonly table: string }>;
}

/**
 * Matches two texts clause by clause: first what says the same, then what says almost the same in the same place, then headings
 * by what they hold, then what has the same number in the same place. Words too short to be told from others elsewhere are looked
 * for in their own part alone, as soon as that is matched. Whatever is matched by words is never matched otherwise
 * by a number: a number follows from a place, and an article that was put in changes all behind it.
 * @param current - with its references printed, as a file has them
 */
export function matchClauses(current: PolicyText, incoming: PolicyText): MatchedText {
  const matches = new Matches(unitsOf(current), unitsOf(incoming));
  const places = {
    current: new Places(current, matches.current),
    incoming: new Places(incoming, matches.incoming),
  };
  matchSameParts(matches, places);
  matchSameWords(matches);
  matchSameWordsInParts(matches, places);
  matchSimilarWords(matches);
  matchByParts(matches, places);
  matchSameWordsInParts(matches, places);
  matchSameNames(matches, places);
  matchWithinParts(matches, places);
  matchByParts(matches, places);
  matchMarkedNotes(matches);
  return outcomeOf(matches);
}

function outcomeOf(matches: Matches): MatchedText {
  const clauses = new Map<ClauseId, ClauseId>();
  const tables = new Map<string, MatchedTable & { table: string }>();
  for (const unit of matches.incoming) {
    const former = matches.of(unit);
    if (!former) continue;
    if (!unit.cells || !former.cells) clauses.set(unit.clause.id, former.clause.id);
    else {
      const matched = matchCells(former.cells, unit.cells);
      tables.set(tableIn(unit), { ...matched, table: tableIn(former) });
      for (const [id, formerId] of matched.cells) clauses.set(id, formerId);
    }
  }
  return { clauses, tables };
}

const tableIn = ({ clause }: Unit): string => clause.cell!.table;
