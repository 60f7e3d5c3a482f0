import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { newClientId, Replica, writeAs } from './replica.js';

/** How the server tells of a lent id, and a page that it is done with one. */
export const leaseMessage = 21;

/** The client id that a connection's document may write with, as the server lent it. */
export class LentClientId {
  /** What this connection may write with, and how far the stored text went with it when it was lent. */
  private lease: { readonly clientId: number; readonly clock: number } | undefined;

  /** @param params - of the address that the socket asks for; `replica` and `client` are set here */
  constructor(
    private readonly doc: Y.Doc,
    private readonly awareness: Awareness,
    private readonly params: Record<string, string>,
    private replica: Replica | undefined,
  ) {
    this.comeAs(replica);
  }

  heard(decoder: decoding.Decoder): void {
    this.lease = { clientId: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
  }

  /** Takes up the lent id where the document holds all that was ever written with it. To be called when all that it holds is stored. */
  takeUp(): void {
    const { lease, replica, doc } = this;
    if (!lease || !replica || replica.clientId !== undefined) return;
    if (Y.getState(doc.store, lease.clientId) === lease.clock) this.writeWith(replica, lease.clientId);
  }

  /** The document holds by now all that its replica wrote in an earlier connection: it goes on with the same id. */
  writeOn(): void {
    if (this.replica?.clientId !== undefined) this.writeWith(this.replica, this.replica.clientId);
  }

  /** The connection broke. */
  lost(): void {
    this.lease = undefined;
    // Yjs changes `doc.clientID` by itself where somebody else wrote with the same; the awareness must follow.
    writeAs(this.doc, this.awareness, this.doc.clientID);
  }

  /** Says to the server that this document writes no more with the id. Should it write again, it will be with another one. */
  giveBack(send: (message: Uint8Array<ArrayBuffer>) => void): void {
    const { lease, doc } = this;
    if (!lease) return;
    send(encoding.encode((encoder) => encoding.writeVarUint(encoder, leaseMessage)));
    this.lease = undefined;
    this.comeAs(new Replica());
    if (doc.clientID === lease.clientId) writeAs(doc, this.awareness, newClientId());
  }

  /** The id went to another document, and nothing that this one wrote is missing: it goes on with another. */
  comeAnew(): void {
    this.comeAs(new Replica());
    writeAs(this.doc, this.awareness, newClientId());
  }

  private writeWith(replica: Replica, clientId: number): void {
    replica.clientId = clientId;
    this.params['client'] = String(clientId);
    writeAs(this.doc, this.awareness, clientId);
  }

  private comeAs(replica: Replica | undefined): void {
    this.replica = replica;
    if (replica) this.params['replica'] = replica.id;
    if (replica?.clientId === undefined) delete this.params['client'];
    else this.params['client'] = String(replica.clientId);
  }
}
