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
