import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { leaseMessage, LentClientId } from './lent-client-id.js';
import { Replica } from './replica.js';

const lentId = 4_711;

describe('a lent client id in a page', () => {
  let doc: Y.Doc;
  let awareness: Awareness;
  let params: Record<string, string>;
  let replica: Replica;
  let lent: LentClientId;
  beforeEach(() => {
    doc = new Y.Doc();
    awareness = new Awareness(doc);
    awareness.setLocalState({ name: 'María' });
    params = {};
    replica = new Replica();
    lent = new LentClientId(doc, awareness, params, replica);
  });
  afterEach(() => awareness.destroy());

  const lend = (clock = 0, clientId = lentId) =>
    lent.heard(
      decoding.createDecoder(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, clientId);
          encoding.writeVarUint(encoder, clock);
        }),
      ),
    );
  const sent: Uint8Array[] = [];
  const giveBack = () => {
    sent.length = 0;
    lent.giveBack((message) => sent.push(message));
  };
  /** Somebody wrote with the id before. */
  const written = (words: string) => {
    const other = new Y.Doc();
    other.clientID = lentId;
    other.getText().insert(0, words);
    return Y.encodeStateAsUpdate(other);
  };

  it('is asked for by the replica, and named once it is written with; presence goes along', () => {
    expect(params).toEqual({ replica: replica.id });
    lend();
    lent.takeUp();
    expect(params).toEqual({ replica: replica.id, client: String(lentId) });
    expect([doc.clientID, awareness.clientID, awareness.getLocalState()]).toEqual([lentId, lentId, { name: 'María' }]);
  });

  it('is not taken up before the page holds all that was written with it', () => {
    lend(3);
    lent.takeUp();
    expect(doc.clientID).not.toBe(lentId);
    Y.applyUpdate(doc, written('uno'));
    lent.takeUp();
    expect(doc.clientID).toBe(lentId);
  });

  it('is not taken up where the page holds more than the log had of it', () => {
    lend(2);
    Y.applyUpdate(doc, written('uno'));
    lent.takeUp();
    expect(doc.clientID).not.toBe(lentId);
  });

  it('is not changed by a second one', () => {
    lend();
    lent.takeUp();
    lend(0, 12);
    lent.takeUp();
    expect([doc.clientID, replica.clientId]).toEqual([lentId, lentId]);
  });

  it('that was lent to a lost connection is not taken up, nor given back', () => {
    lend();
    lent.lost();
    lent.takeUp();
    expect(doc.clientID).not.toBe(lentId);
    giveBack();
    expect(sent).toEqual([]);
  });

  it('is gone on with by the same replica when the page comes again', () => {
    lend();
    lent.takeUp();
    const second = new Y.Doc();
    const secondAwareness = new Awareness(second);
    const again: Record<string, string> = {};
    const own = new LentClientId(second, secondAwareness, again, replica);
    expect(again).toEqual({ replica: replica.id, client: String(lentId) });
    own.writeOn();
    expect(second.clientID).toBe(lentId);
    secondAwareness.destroy();
  });

  it('that was given back is written with no more, and the page comes as another replica', () => {
    lend();
    lent.takeUp();
    giveBack();
    expect(sent.map((message) => [...message])).toEqual([[leaseMessage]]);
    expect([doc.clientID, awareness.clientID]).not.toContain(lentId);
    expect(Object.keys(params)).toEqual(['replica']);
    expect(params['replica']).not.toBe(replica.id);
    lent.takeUp();
    expect(doc.clientID).not.toBe(lentId);
    giveBack();
    expect(sent).toEqual([]);
  });

  it('that is given back before it was written with leaves the page’s own as it is', () => {
    const own = doc.clientID;
    lend();
    giveBack();
    expect([sent.length, doc.clientID]).toEqual([1, own]);
  });

  it('that went to another page is left to it: the page comes as another replica, with another id', () => {
    lend();
    lent.takeUp();
    lent.comeAnew();
    expect([doc.clientID, awareness.clientID]).not.toContain(lentId);
    expect(Object.keys(params)).toEqual(['replica']);
    expect(params['replica']).not.toBe(replica.id);
  });
});
