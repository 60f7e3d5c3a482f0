import type { ClauseId } from '@articulado/base';
import {
  deleteClause,
  deleteText,
  formatWords,
  insertClause,
  insertText,
  mergeClauses,
  moveClause,
  readDraft,
  setDepth,
  setKind,
  splitClause,
} from '@articulado/draft-document';
import { type Clause, wordsOf } from '@articulado/policy-text';
import type * as Y from 'yjs';
import { familyOf, type Letters } from './letters.js';

type Random = (below: number) => number;

/** An operation's draft and the clause it was aimed at. */
export interface Aim {
  readonly doc: Y.Doc;
  readonly text: readonly Clause[];
  readonly clause: Clause;
  /** Units of the clause. */
  readonly length: number;
  readonly family: string;
  readonly letters: Letters;
  readonly random: Random;
  /** Whose step it is, for their undo. */
  readonly origin: object;
  /** An id that no other clause has, of the clause's family. */
  readonly newId: () => ClauseId;
}

export function aimAt(
  { doc, letters, random, origin }: Pick<Aim, 'doc' | 'letters' | 'random' | 'origin'>,
  newId: (family: string) => ClauseId,
): Aim | undefined {
  const text = readDraft(doc);
  const clause = text[random(text.length)];
  if (!clause) return undefined;
  const family = familyOf(clause.id);
  return {
    doc,
    text,
    clause,
    length: wordsOf(clause).length,
    family,
    letters,
    random,
    origin,
    newId: () => newId(family),
  };
}

const otherThan = ({ text, clause, random }: Aim): ClauseId | undefined =>
  text.filter(({ id }) => id !== clause.id)[random(text.length - 1)]?.id;

/** The next clause of the same family behind this one: with another's words a merge would mix the marks. */
const nextOfFamily = ({ text, clause, family }: Aim): Clause | undefined =>
  text.slice(text.indexOf(clause) + 1).find(({ id }) => familyOf(id) === family);

/** What people do, each as one step that an undo takes back. */
export const operations = {
  // Letter by letter: each keystroke is an update of its own.
  type: ({ doc, clause, length, letters, family, random, origin }: Aim) => {
    let at = random(length + 1);
    for (const letter of letters.deal(1 + random(3), family)) {
      doc.transact(() => insertText(doc, clause.id, at, letter), origin);
      at += 1;
    }
  },
  cut: ({ doc, clause, length, random }: Aim) => {
    const at = random(length + 1);
    deleteText(doc, clause.id, at, Math.min(length, at + 1 + random(3)));
  },
  split: ({ doc, clause, length, random, newId }: Aim) => {
    splitClause(doc, clause.id, random(length + 1), newId());
  },
  merge: (aim: Aim) => {
    const next = nextOfFamily(aim);
    if (next) mergeClauses(aim.doc, aim.clause.id, next.id);
  },
  move: (aim: Aim) => {
    moveClause(aim.doc, aim.clause.id, aim.random(5) === 0 ? undefined : otherThan(aim));
  },
  'paste clauses': (aim: Aim) => {
    const { doc, clause, letters, family, random, newId } = aim;
    for (let count = 1 + random(3); count > 0; count -= 1) {
      const content = [{ text: letters.deal(2, family) }, { text: letters.deal(1, family), bold: true as const }];
      insertClause(doc, { id: newId(), kind: 'article', depth: 0, content }, clause.id);
    }
  },
  'paste lines': ({ doc, clause, length, letters, family, random, newId }: Aim) => {
    const at = random(length + 1);
    insertText(doc, clause.id, at, letters.deal(2, family));
    const second = splitClause(doc, clause.id, at + 2, newId());
    insertText(doc, second, 0, letters.deal(2, family));
  },
  delete: ({ doc, text, clause }: Aim) => {
    if (text.length > 8) deleteClause(doc, clause.id);
  },
  indent: ({ doc, clause, random }: Aim) => setDepth(doc, clause.id, random(4)),
  kind: ({ doc, clause, random }: Aim) => setKind(doc, clause.id, random(2) ? 'article' : 'content'),
  bold: ({ doc, clause, length, random }: Aim) => {
    const from = random(length + 1);
    formatWords(doc, clause.id, from, Math.min(length, from + 3), { bold: random(2) ? true : null });
  },
} satisfies Record<string, (aim: Aim) => void>;

export type OperationName = keyof typeof operations | 'undo' | 'redo';

const weights: Readonly<Record<OperationName, number>> = {
  type: 40,
  cut: 10,
  split: 8,
  merge: 9,
  move: 7,
  'paste clauses': 2,
  'paste lines': 4,
  delete: 2,
  indent: 3,
  kind: 2,
  bold: 4,
  undo: 6,
  redo: 3,
};
const basket = Object.entries(weights).flatMap(([name, weight]) =>
  new Array<OperationName>(weight).fill(name as OperationName),
);

export const anyOperation = (random: Random): OperationName => basket[random(basket.length)] ?? 'type';
