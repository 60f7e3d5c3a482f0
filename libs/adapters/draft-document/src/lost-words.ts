import type { ClauseId } from '@articulado/base';
import { atom } from '@articulado/policy-text';
import * as Y from 'yjs';
import { unitsOf } from './atom-item.js';
import { type DraftReader, readerOf } from './draft-reader.js';
import { overlaps } from './operations/seen-words.js';
import { nextIn, type Fragment } from './fragment.js';

/** Words that somebody wrote in a clause while, or after, somebody else deleted it. */
export interface LostWords {
  readonly clause: ClauseId;
  /** What the deleter had not seen, atoms as they stand in a draft; a line for each stretch. */
  readonly words: string;
  /** All that the clause would say if it were restored. */
  readonly whole: string;
}

/** Finds the words to offer back to people: `restoreClause` shows them again, together with their clause. */
export function lostWords(doc: Y.Doc): LostWords[] {
  const draft = readerOf(doc);
  const { shownIn } = draft.layout;
  const lost: LostWords[] = [];
  for (const fragment of draft.fragments) {
    if (shownIn.has(fragment.id)) continue;
    const words = lateWords(draft, fragment);
    const whole = fragment.runs.map((run) => run.text).join('');
    if (words.trim() !== '') lost.push({ clause: fragment.id, words, whole });
  }
  return lost;
}

function lateWords(draft: DraftReader, fragment: Fragment): string {
  const seen = draft.gone(fragment.id)?.seen ?? {};
  const stretches: string[] = [];
  let open = false;
  for (let item = nextIn(fragment.embed); item; item = nextIn(item)) {
    if (unitsOf(item) === 0) continue;
    const units = item.content instanceof Y.ContentString ? item.content.str : atom;
    const { client, clock } = item.id;
    let start = 0;
    for (const [from, to] of overlaps(seen[client] ?? [], clock, clock + item.length)) {
      add(units.slice(start, from - clock));
      open = false;
      start = to - clock;
    }
    add(units.slice(start));
  }
  return stretches.join('\n');

  function add(late: string) {
    if (late === '') return;
    if (open) stretches[stretches.length - 1] += late;
    else stretches.push(late);
    open = true;
  }
}
