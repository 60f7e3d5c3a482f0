import type { ClauseId } from '@articulado/base';
import { type Clause, type PolicyText, wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { createDraft, readDraft, readerOf, restoreClause, setDepth, settleDraft } from '../index.js';
import { insertClause, mergeClauses, splitClause } from '../operations/clauses.js';
import { deleteClauses, moveClauses } from '../operations/places.js';
import { clause, id } from './small-text.js';

const actNames = [
  'move with parts',
  'move with parts',
  'cut and paste',
  'move',
  'split',
  'split and indent',
  'insert',
  'delete',
  'restore',
  'depth',
  'merge',
  'settle',
] as const;

/** Somebody does something to a clause, the `k`-th, and perhaps another, the `m`-th; or learns what another one did. */
type Step =
  | { readonly who: number; readonly act: (typeof actNames)[number]; readonly k: number; readonly m: number }
  | { readonly who: number; readonly learnsFrom: number };

export const stepsOfPlaces: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({ who: fc.nat(2), act: fc.constantFrom(...actNames), k: fc.nat(15), m: fc.nat(15) }),
    },
    { weight: 1, arbitrary: fc.record({ who: fc.nat(2), learnsFrom: fc.nat(2) }) },
  ),
  { minLength: 4, maxLength: 25, size: 'max' },
);

const text: PolicyText = [...'abcdefgh'].map((name) => ({
  ...clause(name, name.repeat(4)),
  depth: 'bceg'.includes(name) ? 1 : 0,
}));

/** A draft in which three people changed places. */
export function draftAfter(steps: readonly Step[]): Y.Doc {
  const start = Y.encodeStateAsUpdate(createDraft(text));
  const docs = [300, 20, 1000].map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    Y.applyUpdate(doc, start);
    return doc;
  });
  for (const [index, step] of steps.entries()) {
    const doc = docs[step.who]!;
    if ('learnsFrom' in step) Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[step.learnsFrom]!));
    else doc.transact(() => act(doc, step, id(`n${index}`)));
  }
  const [first] = docs as [Y.Doc];
  for (const doc of docs) Y.applyUpdate(first, Y.encodeStateAsUpdate(doc));
  return first;
}

function act(doc: Y.Doc, step: Extract<Step, { k: number }>, newId: ClauseId): void {
  const { k, m } = step;
  const shown = readDraft(doc);
  if (shown.length < 2) return;
  const [one, other] = [shown[k % shown.length]!, shown[m % shown.length]!];
  const ids = withParts(shown, one);
  const offset = m % (wordsOf(one).length + 1);
  switch (step.act) {
    case 'move with parts':
    case 'cut and paste':
      if (ids.includes(other.id)) return;
      if (step.act === 'cut and paste') deleteClauses(doc, ids);
      return moveClauses(
        doc,
        ids.map((each, index): { id: ClauseId; after: ClauseId } => ({ id: each, after: ids[index - 1] ?? other.id })),
      );
    case 'move':
      return one === other ? undefined : moveClauses(doc, [{ id: one.id, after: other.id }]);
    case 'split':
      return void splitClause(doc, one.id, offset, newId);
    case 'split and indent':
      return void splitClause(doc, one.id, offset, newId, { depth: m % 2 });
    case 'insert':
      return insertClause(doc, { ...clause(newId, 'n'), depth: m % 3 }, one.id);
    case 'delete':
      return deleteClauses(doc, m % 2 ? [one.id] : ids);
    case 'restore': {
      const { fragments, layout } = readerOf(doc);
      const gone = [...fragments].map((fragment) => fragment.id).filter((each) => !layout.shownIn.has(each));
      return gone.length > 0 ? restoreClause(doc, gone[k % gone.length]!) : undefined;
    }
    case 'depth':
      return setDepth(doc, one.id, m % 3);
    case 'merge':
      return one === other ? undefined : mergeClauses(doc, one.id, other.id);
    case 'settle':
      return settleDraft(doc);
  }
}

/** The ids of a clause and of the deeper ones right behind it. */
function withParts(shown: PolicyText, head: Clause): ClauseId[] {
  const behind = shown.slice(shown.indexOf(head) + 1);
  const end = behind.findIndex(({ depth }) => depth <= head.depth);
  return [head, ...(end < 0 ? behind : behind.slice(0, end))].map((each) => each.id);
}
