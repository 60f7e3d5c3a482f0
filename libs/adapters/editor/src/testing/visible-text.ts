import type { ClauseId } from '@articulado/base';
import { atom } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { clausesOf, idOf } from '../clause-nodes.js';
import type { ClauseAttrs } from '../schema.js';

/** Where a letter is shown, and how. */
export interface Shown {
  readonly home: string;
  /** Its place among the letters of its clause. */
  readonly index: number;
  readonly bold: boolean;
  /** How often it is there: once, if all is well. */
  count: number;
}

/** What somebody sees: every letter by itself, under its name (see Letters), every clause by itself. */
export interface VisibleText {
  readonly doc: Node;
  readonly letters: ReadonlyMap<string, Shown>;
  /** Ids of the clauses, in order. */
  readonly order: readonly string[];
  readonly traits: ReadonlyMap<string, ClauseAttrs>;
}

/** @param lettersOf - the names of a clause's letters, one for each */
export function visibleTextOf(doc: Node, lettersOf: (id: ClauseId) => readonly string[]): VisibleText {
  const letters = new Map<string, Shown>();
  const traits = new Map<string, ClauseAttrs>();
  for (const clause of clausesOf(doc)) {
    traits.set(idOf(clause), clause.attrs as ClauseAttrs);
    const names = lettersOf(idOf(clause));
    let index = 0;
    clause.forEach((words) => {
      const bold = words.marks.some((mark) => mark.type.name === 'strong');
      for (const sign of words.text ?? atom) {
        const letter = names[index] ?? `${sign} that is not in the draft`;
        const known = letters.get(letter);
        if (known) known.count++;
        else letters.set(letter, { home: idOf(clause), index, bold, count: 1 });
        index++;
      }
    });
  }
  return { doc, letters, order: clausesOf(doc).map(idOf), traits };
}
