import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ClientIdLeases, type LeaseTimes, usualLeaseTimes } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import pg from 'pg';
import * as Y from 'yjs';
import type { Authorization } from './authorization.js';
import { askingReplica, type LeaseOutcome, clockInLog, type HeldLease, ClientIdLender } from './client-id-lender.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';

describe('who lends client ids', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  let authorization: Authorization;
  let faults: Error[];
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
  });
  beforeEach(async () => {
    faults = [];
    const [draftId, personId] = [
      await givenDraft(database.dataSource),
      await givenPerson(database.dataSource, 'María'),
    ];
    authorization = { draftId, personId, mayWrite: true } as unknown as Authorization;
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const lenderOf = async (times: Partial<LeaseTimes> = {}) => {
    const processId = randomUUID();
    await database.dataSource.query('INSERT INTO server_process VALUES ($1, now())', [processId]);
    const leases = new ClientIdLeases(pool, clockInLog, { ...usualLeaseTimes, ...times });
    return new ClientIdLender(leases, processId, (error) => faults.push(error));
  };
  const asking = (clientId?: number, replicaId: string = randomUUID()) => ({ replicaId, clientId });
  const leaseIn = (claim: LeaseOutcome): HeldLease => {
    if (claim === 'unknown' || !('lease' in claim) || !claim.lease) throw new Error(JSON.stringify(claim));
    return claim.lease;
  };
  const lease = async (lender: ClientIdLender, one = asking()) => leaseIn(await lender.acquire(one, authorization));
  /** Whether somebody new gets the id, now that the database has heard of what was done. */
  const isFree = async ({ clientId }: HeldLease) => (await lease(await lenderOf({ graceMs: 0 }))).clientId === clientId;
  const settled = () => pause(60);

  it('lends one to a page that asks, and lets it go on with that one and no other', async () => {
    const lender = await lenderOf();
    const one = asking();
    const { clientId } = await lease(lender, one);
    expect(leaseIn(await lender.acquire({ ...one, clientId }, authorization))).toMatchObject({ clientId });
    expect(await lender.acquire({ ...one, clientId: clientId + 1 }, authorization)).toBe('unknown');
    expect(await lender.acquire(asking(clientId), authorization)).toBe('unknown');
  });

  it('tells a page whose lease ended of it, under its own id only', async () => {
    const lender = await lenderOf({ graceMs: 0 });
    const one = asking();
    const held = await lease(lender, one);
    lender.leave(held, { lost: false });
    await settled();
    expect(await isFree(held)).toBe(true);
    const { clientId } = held;
    expect(await lender.acquire({ ...one, clientId }, authorization)).toEqual({
      leaseEnd: { kind: 'lease-ended', clientId, clock: 0 },
    });
    expect(await lender.acquire({ ...one, clientId: clientId + 1 }, authorization)).toBe('unknown');
  });

  it('frees at once what was left, and keeps what was lost', async () => {
    const lender = await lenderOf();
    const [left, lost] = [await lease(lender), await lease(lender)];
    lender.leave(lost, { lost: true });
    lender.leave(left, { lost: false });
    await settled();
    expect(await isFree(left)).toBe(true);
    expect(await isFree(lost)).toBe(false);
  });

  it('leaves an id behind as lost where it could not be given back', async () => {
    const lender = await lenderOf({ graceMs: 0 });
    const held = await lease(lender);
    jest.spyOn(ClientIdLeases.prototype, 'giveBack').mockRejectedValueOnce(new Error('away'));
    const leave = jest.spyOn(ClientIdLeases.prototype, 'leave');
    lender.giveBack(held, 0);
    await settled();
    expect(faults.map(({ message }) => message)).toEqual(['away']);
    expect(leave).toHaveBeenCalledWith([held.socketId], { lost: true });
    expect(await isFree(held)).toBe(true);
  });

  it('tells of an end until the database has heard of it, once', async () => {
    const lender = await lenderOf();
    const held = await lease(lender);
    const leave = jest.spyOn(ClientIdLeases.prototype, 'leave').mockRejectedValueOnce(new Error('away'));
    lender.leave(held, { lost: false });
    await settled();
    expect(await isFree(held)).toBe(false);
    await pause(2_100);
    expect(await isFree(held)).toBe(true);
    expect(leave).toHaveBeenCalledTimes(2);
    expect(faults.map(({ message }) => message)).toEqual(['away']);
  });

  it('leaves all that its process held when that ends', async () => {
    const lender = await lenderOf({ graceMs: 0 });
    const held = await lease(lender);
    await lender.close();
    expect(await isFree(held)).toBe(true);
  });
});

describe('what a page asks for in its address', () => {
  const asked = (query: { readonly [name: string]: string | undefined }) =>
    askingReplica({ queryParameter: (name) => query[name] });
  const replica = '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';

  it('is an id for a replica with a name, with the one it has written with', () => {
    expect(asked({ replica })).toEqual({ replicaId: replica, clientId: undefined });
    expect(asked({ replica, client: '12' })).toEqual({ replicaId: replica, clientId: 12 });
  });

  it.each([{}, { replica: '' }, { replica: 'x' }, { replica: `${replica}0` }, { replica: ` ${replica}` }])(
    'is nothing where no such name is there: %j',
    (query) => {
      expect(asked({ ...query, client: '12' })).toBeUndefined();
    },
  );
});

describe('how far a log goes with a client id', () => {
  const doc = new Y.Doc();
  doc.clientID = 5;
  const write = (words: string) => {
    const before = Y.encodeStateVector(doc);
    doc.getText().insert(0, words);
    return Y.encodeStateAsUpdate(doc, before);
  };
  const first = write('uno');
  const stateVector = Y.encodeStateVector(doc);
  const second = write('tres');

  it('is read from the snapshot, from what was written behind it, or from both', () => {
    expect(clockInLog(5, { stateVector, updates: [] })).toBe(3);
    expect(clockInLog(5, { stateVector: undefined, updates: [first] })).toBe(3);
    expect(clockInLog(5, { stateVector, updates: [second] })).toBe(7);
    expect(clockInLog(6, { stateVector, updates: [second] })).toBe(0);
  });
});
