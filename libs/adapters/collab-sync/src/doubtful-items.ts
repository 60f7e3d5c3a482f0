import { canonicalJson, type Json } from '@articulado/base';
import * as Y from 'yjs';

/**
 * Whether an item of a client, from a clock on, is in a place that may depend on the order in which a replica
 * receives updates. Yjs places an item between the two neighbours that it names; a well-behaved client names two that
 * it saw side by side. If they still are adjacent, the place is certain. An item between them was written
 * concurrently, or the names are false: replicas could then differ for good, and the caller must compare
 * (`divergesOnReplay`).
 */
export function bringsDoubtfulItem({ store }: Y.Doc, client: number, from: number): boolean {
  const structs = store.clients.get(client) ?? [];
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct instanceof Y.Item && isDoubtful(struct, client, from)) return true;
  }
  return false;
}

function isDoubtful(item: Y.Item, client: number, from: number): boolean {
  const isNew = (other: Y.Item) => other.id.client === client && other.id.clock >= from;
  let left = item.left;
  while (left && !Y.compareIDs(left.lastId, item.origin) && isNew(left)) left = left.left;
  if (!Y.compareIDs(left?.lastId ?? null, item.origin)) return true;
  if (left && left.parent !== item.parent) return true;
  // The value of a key has nothing to its right: the last one counts.
  if (item.parentSub !== null) return item.rightOrigin !== null || (item.right !== null && !isNew(item.right));
  let right = item.right;
  while (right && !Y.compareIDs(right.id, item.rightOrigin) && isNew(right)) right = right.right;
  return !Y.compareIDs(right?.id ?? null, item.rightOrigin);
}

/** Whether a replica that hears of everything in another order shows something else. Costs as much as opening the document. */
export function divergesOnReplay(doc: Y.Doc, whole: Uint8Array): boolean {
  const replica = new Y.Doc();
  Y.applyUpdate(replica, whole);
  const differs = shownBy(replica) !== shownBy(doc);
  replica.destroy();
  return differs;
}

/** Canonical, since a map lists its keys in the order in which it heard of them. */
const shownBy = (doc: Y.Doc): string =>
  canonicalJson([
    doc.getText('text').toDelta(),
    doc.getArray('order').toJSON(),
    doc.getArray('revivals').toJSON(),
    doc.getMap('clauses').toJSON(),
  ] as Json);
