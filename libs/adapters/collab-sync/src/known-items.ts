import * as Y from 'yjs';
import type { DecodedUpdate } from './update-shape.js';

/** The clients whose items in an update the document does not know, or not all of them. */
export function newClientIds({ store }: Y.Doc, { structs }: DecodedUpdate): number[] {
  const clientIds: number[] = [];
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const isNew = !(struct instanceof Y.Skip) && clock + struct.length > Y.getState(store, client);
    if (isNew && !clientIds.includes(client)) clientIds.push(client);
  }
  return clientIds;
}

/** Clients write words, entries, order and notes of what an undo brought back; the format's own root and any other are not theirs. */
export const clientsRoots: readonly string[] = ['text', 'clauses', 'order', 'revivals'];

/** Whether something new in an update stands in a root that is not the clients'. */
export const namesForeignRoot = ({ store }: Y.Doc, { structs }: DecodedUpdate): boolean =>
  structs.some(
    (struct) =>
      struct instanceof Y.Item &&
      typeof struct.parent === 'string' &&
      !clientsRoots.includes(struct.parent) &&
      struct.id.clock + struct.length > Y.getState(store, struct.id.client),
  );

/** Whether everything that an update deletes is known and deleted already. */
export function knowsDeletions(doc: Y.Doc, { ds }: DecodedUpdate): boolean {
  for (const [client, ranges] of ds.clients) {
    if (ranges.some(({ clock, len }) => !isDeleted(doc, client, clock, len))) return false;
  }
  return true;
}

function isDeleted({ store }: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = store.clients.get(client);
  if (!structs || clock + length > Y.getState(store, client)) return false;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= clock + length) return true;
    if (!struct.deleted) return false;
  }
  return true;
}

/**
 * Whether an update is built on something that the document does not hold, so that it can't be applied yet: it leaves out items of its own
 * client, names neighbours or a parent that are not known, or deletes what is not there.
 */
export function isIncomplete({ store }: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const ends = new Map<number, number>();
  const endOf = (client: number) => ends.get(client) ?? Y.getState(store, client);
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const end = endOf(client);
    if (clock > end) return true;
    ends.set(client, Math.max(end, clock + struct.length));
  }
  const isKnown = (id: unknown) => !(id instanceof Y.ID) || id.clock < endOf(id.client);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    if (!isKnown(struct.origin) || !isKnown(struct.rightOrigin) || !isKnown(struct.parent)) return true;
  }
  for (const [client, ranges] of ds.clients) {
    const end = endOf(client);
    if (ranges.some(({ clock, len }) => clock + len > end)) return true;
  }
  return false;
}
