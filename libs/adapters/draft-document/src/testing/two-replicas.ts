import type { PolicyText } from '@articulado/policy-text';
import * as Y from 'yjs';
import { checkDraft, createDraft, exportDraft, readDraft } from '../index.js';
import { abcd } from './small-text.js';

/** The shown clauses of a draft in one line: "a:aaaa b:bbbb". */
export const words = (doc: Y.Doc): string =>
  readDraft(doc)
    .map((c) => `${c.id}:${c.content.map((run) => run.text).join('')}`)
    .join(' ');

/** The ids of the shown clauses in one line: "a b". */
export const order = (doc: Y.Doc): string =>
  readDraft(doc)
    .map((c) => c.id)
    .join(' ');

export const bothOrders: [number, number][] = [
  [10, 20],
  [20, 10],
];

/** Two replicas of one draft; `meet` lets each learn what the other did. */
export function pair(clauses: PolicyText = abcd, ids: readonly [number, number] = [10, 20]) {
  const initial = Y.encodeStateAsUpdate(createDraft(clauses));
  const [one, two] = ids.map((clientID) => {
    const doc = new Y.Doc();
    doc.clientID = clientID;
    Y.applyUpdate(doc, initial);
    return doc;
  }) as [Y.Doc, Y.Doc];
  const meet = () => {
    const news = Y.encodeStateAsUpdate(one, Y.encodeStateVector(two));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
    Y.applyUpdate(two, news);
    expect(exportDraft(one)).toBe(exportDraft(two));
    expect(checkDraft(one)).toBeUndefined();
    return words(one);
  };
  return { one, two, meet };
}
