import { withClientId } from '@articulado/draft-document';
import * as Y from 'yjs';
import type { LeaseEnd, Replica } from '@articulado/editor';
import { recovered } from './own-changes.js';

/** A document of this page that a newer one takes the place of, with changes in it that the server may lack. */
export interface EarlierDocument {
  readonly doc: Y.Doc;
  readonly replica: Replica;
  /** Its client id is another's now: from here on its changes are to be written anew. */
  readonly leaseEnd?: LeaseEnd;
}

/** Brings what a document lacks of an earlier one, as the same changes, so that they merge with what others did meanwhile. */
export function mergeUnsaved({ doc: earlier, leaseEnd }: EarlierDocument, doc: Y.Doc): void {
  const known = Y.decodeStateVector(Y.encodeStateVector(doc));
  // What stands here with that id from there on is not the earlier document's.
  if (leaseEnd) known.set(leaseEnd.client, leaseEnd.clock);
  const missing = Y.encodeStateAsUpdate(earlier, Y.encodeStateVector(known));
  if (leaseEnd) writeAnew(doc, missing, leaseEnd);
  else Y.applyUpdate(doc, missing, recovered);
}

function writeAnew(doc: Y.Doc, missing: Uint8Array, leaseEnd: LeaseEnd): void {
  const { clientID } = doc;
  const anew = withClientId(missing, leaseEnd, { client: clientID, clock: Y.getState(doc.store, clientID) });
  // Yjs would take its own id, when it comes in an update, for somebody else's.
  doc.clientID = 0;
  Y.applyUpdate(doc, anew, recovered);
  doc.clientID = clientID;
}
