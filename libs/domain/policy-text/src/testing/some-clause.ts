import type { ClauseId } from '@articulado/base';
import type { Clause, ClauseKind, PolicyText } from '../clause.js';

/** A clause with the given words, its id and depth; without words it says its id. */
export function someClause(id: string, kind: ClauseKind, depth: number, words = id): Clause {
  return { id: id as ClauseId, kind, depth, content: words === '' ? [] : [{ text: words }] };
}

/**
 * A text from lines like "  article a": two spaces a level, kind, id; with the number that it was given behind it, as in
 * "article a = 17 Bis".
 */
export function someText(...lines: readonly string[]): PolicyText {
  return lines.map((line) => {
    const [what = '', number] = line.split(' = ');
    const [kind, id] = what.trim().split(' ');
    const clause = someClause(id ?? '', kind as ClauseKind, (line.length - line.trimStart().length) / 2);
    return number === undefined ? clause : { ...clause, number };
  });
}
