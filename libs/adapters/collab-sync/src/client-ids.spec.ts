import * as Y from 'yjs';
import { ClientIds } from './client-ids.js';
import type { Connection } from './connection.js';

/** A connection as the ids see it, which remembers how it was ended. */
function connection(personId = 'maria') {
  const ends: string[] = [];
  const own = {
    authorization: { personId },
    ends,
    endLease: () => void ends.push('lease end'),
    close: (_code: string, reason: string) => void ends.push(reason),
  };
  return own as unknown as Connection & { readonly ends: string[] };
}

describe('whose client ids are', () => {
  it('a lent one is its replica’s alone, whoever else asks, the same person too', () => {
    const ids = new ClientIds(3);
    const one = connection();
    ids.lend(one, 7);
    expect(ids.mayUse(one, [7])).toBe(true);
    for (const other of [connection(), connection('juan')]) expect(ids.mayUse(other, [7])).toBe(false);
  });

  it('one that was ever lent is nobody’s until it is lent here', () => {
    const ids = new ClientIds(3, [7]);
    const one = connection();
    expect(ids.mayUse(one, [7])).toBe(false);
    ids.lend(one, 7);
    expect(ids.mayUse(one, [7])).toBe(true);
  });

  it('one that was lent again closes the connection before, and not its own', () => {
    const ids = new ClientIds(3);
    const [one, two] = [connection(), connection()];
    ids.lend(one, 7);
    ids.lend(one, 7);
    expect(one.ends).toEqual([]);
    ids.lend(two, 7);
    expect([one.ends, two.ends]).toEqual([['lease end'], []]);
    expect(ids.mayUse(one, [7])).toBe(false);
  });

  it('one that was given back stays lent and is written with by nobody', () => {
    const ids = new ClientIds(3);
    const [one, two] = [connection(), connection()];
    ids.lend(one, 7);
    ids.giveBack(7);
    for (const each of [one, two]) expect(ids.mayUse(each, [7])).toBe(false);
    ids.lend(two, 7);
    expect(one.ends).toEqual([]);
  });

  it('one whose connection left is that one’s for what it left behind, until it is lent again', () => {
    const ids = new ClientIds(3);
    const [one, two] = [connection(), connection()];
    ids.lend(one, 7);
    ids.leave(one);
    expect([ids.mayUse(one, [7]), ids.mayUse(two, [7])]).toEqual([true, false]);
    ids.lend(two, 7);
    expect([ids.mayUse(one, [7]), ids.mayUse(two, [7])]).toEqual([false, true]);
    expect(one.ends).toEqual(['lease end']);
  });

  it('one that a page made up is let go with its connection, for the same person to take up', () => {
    const ids = new ClientIds(3);
    const [one, two] = [connection(), connection()];
    ids.take(one, [5]);
    ids.leave(one);
    ids.take(two, [5]);
    expect(one.ends).toEqual([]);
  });

  it('one that a page made up goes on with its person, and the connection before goes', () => {
    const ids = new ClientIds(3);
    const [one, two, juan] = [connection(), connection(), connection('juan')];
    ids.take(one, [5]);
    expect([ids.mayUse(two, [5]), ids.mayUse(juan, [5])]).toEqual([true, false]);
    ids.take(two, [5]);
    expect(one.ends).toEqual(['client-id-taken']);
  });

  it('one that is written with in another process is its person’s', () => {
    const ids = new ClientIds(3);
    const doc = new Y.Doc();
    doc.clientID = 9;
    doc.getText().insert(0, 'a');
    ids.noteLogged({ sequence: 1, personId: 'juan', bytes: Y.encodeStateAsUpdate(doc) });
    expect([ids.mayUse(connection(), [9]), ids.mayUse(connection('juan'), [9])]).toEqual([false, true]);
  });

  it('a connection has so many, those that it has already among them', () => {
    const ids = new ClientIds(2);
    const one = connection();
    ids.take(one, [1, 2]);
    expect([ids.mayUse(one, [1, 2]), ids.mayUse(one, [2, 3])]).toEqual([true, false]);
  });
});
