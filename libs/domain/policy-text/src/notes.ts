import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText } from './clause.js';

/** The notes of a text that have a mark, in the order of their marks, each with the clause in which its first mark stands. */
export function markedNotes(text: PolicyText): Map<ClauseId, Clause> {
  const notes = new Set(text.filter(({ kind }) => kind === 'note').map(({ id }) => id));
  const marked = new Map<ClauseId, Clause>();
  for (const clause of text) {
    for (const { note } of clause.content)
      if (note !== undefined && notes.has(note) && !marked.has(note)) marked.set(note, clause);
  }
  return marked;
}

/**
 * Says for every note to which clause of the text it belongs: the one with its mark, through the notes to notes.
 * @returns id of the note → clause that is none; notes that nothing leads to are absent
 */
export function noteBearers(text: PolicyText): Map<ClauseId, Clause> {
  const marked = markedNotes(text);
  const bearers = new Map<ClauseId, Clause>();
  for (const id of marked.keys()) {
    const seen = new Set([id]);
    let bearer = marked.get(id);
    while (bearer?.kind === 'note' && !seen.has(bearer.id)) {
      seen.add(bearer.id);
      bearer = marked.get(bearer.id);
    }
    if (bearer && bearer.kind !== 'note') bearers.set(id, bearer);
  }
  return bearers;
}
