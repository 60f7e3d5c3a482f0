import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '@articulado/database/testing';
import { givenDraft, givenRows, givenWriter } from './testing/given-log.js';
import type { ClockOf } from './abandoned-client-ids.js';
import type { LeaseTimes, LeasingReplica } from './client-id-lease.js';
import { ClientIdLeases } from './client-id-leases.js';
import { DraftLog } from './draft-log.js';

/** Each guard of a lease for itself, so that none can go because another one still holds. */
describe('what guards a lease', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  let draftId: string;
  let personId: string;
  const serverId = randomUUID();
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    personId = await givenWriter(database.dataSource);
  });
  beforeEach(async () => {
    draftId = await givenDraft(database.dataSource);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const leasesOf = (times: Partial<LeaseTimes> = {}, clockOf: ClockOf = () => 0, from = pool) =>
    new ClientIdLeases(from, clockOf, { graceMs: 600_000, silenceMs: 600_000, ...times });
  const replica = (more: Partial<LeasingReplica> = {}): LeasingReplica => ({
    draftId,
    personId,
    replicaId: randomUUID(),
    socketId: randomUUID(),
    serverId,
    ...more,
  });
  const again = (one: LeasingReplica): LeasingReplica => ({ ...one, socketId: randomUUID() });
  const idOf = async (leases: ClientIdLeases, one = replica()) => (await leases.lend(one)).clientId;
  const seen = (id: string, secondsAgo: number) =>
    database.dataSource.query(
      `INSERT INTO server_process VALUES ($1, now() - $2 * interval '1 second')
       ON CONFLICT (id) DO UPDATE SET seen_at = EXCLUDED.seen_at`,
      [id, secondsAgo],
    );

  describe('the person', () => {
    it('gets nobody else’s id by the name of a replica, asked for or gone on with, and keeps nobody waiting', async () => {
      const leases = leasesOf();
      const one = replica();
      const { clientId } = await leases.lend(one);
      const stranger = await givenWriter(database.dataSource);
      await expect(leases.lend({ ...again(one), personId: stranger })).rejects.toThrow('draft_client_replica_idx');
      expect(await leases.resume({ ...again(one), personId: stranger })).toEqual({ kind: 'unknown' });
      expect(await leases.resume(again(one))).toMatchObject({ kind: 'lent', clientId });
    });

    it('gets no id that somebody else left behind', async () => {
      const leases = leasesOf({ graceMs: 0 });
      const one = replica();
      const clientId = await idOf(leases, one);
      await leases.leave([one.socketId], { lost: true });
      expect(await idOf(leases, replica({ personId: await givenWriter(database.dataSource) }))).not.toBe(clientId);
    });
  });

  describe('the draft', () => {
    it('knows nothing of replicas of another one', async () => {
      const leases = leasesOf({ graceMs: 0 });
      const one = replica();
      await leases.lend(one);
      const other = await givenDraft(database.dataSource);
      expect([...(await leases.holders(other, [one.replicaId]))]).toEqual([]);
      await leases.leave([one.socketId], { lost: true });
      await leases.lend(replica());
      expect(await leases.resume(again(one))).toMatchObject({ kind: 'lease-ended' });
      expect(await leases.resume({ ...again(one), draftId: other })).toEqual({ kind: 'unknown' });
    });
  });

  describe('a replica', () => {
    it('that has an id takes no second one that is free', async () => {
      const leases = leasesOf();
      const [one, other] = [replica(), replica()];
      const [own, free] = [await idOf(leases, one), await idOf(leases, other)];
      await leases.giveBack(other.socketId, 5);
      expect(await idOf(leases, again(one))).toBe(own);
      expect(await idOf(leases)).toBe(free);
    });

    it.each(['lend', 'resume'] as const)(
      'that came back (%s) keeps its id when the time of its absence is over',
      async (how) => {
        const leases = leasesOf({ graceMs: 0 });
        const one = replica();
        const clientId = await idOf(leases, one);
        await leases.leave([one.socketId], { lost: true });
        expect(await leases[how](again(one))).toMatchObject({ clientId });
        expect(await idOf(leases)).not.toBe(clientId);
      },
    );

    it.each(['lend', 'resume'] as const)(
      'that came back (%s) is where it came to: neither its former connection nor process takes its id along',
      async (how) => {
        const leases = leasesOf({ graceMs: 0, silenceMs: 0 });
        const [first, second] = [randomUUID(), randomUUID()];
        await seen(second, -60);
        const one = replica({ serverId: first });
        const clientId = await idOf(leases, one);
        const back = { ...again(one), serverId: second };
        expect(await leases[how](back)).toMatchObject({ clientId });
        await leases.leave([one.socketId], { lost: false });
        await leases.giveBack(one.socketId, 3);
        expect(await idOf(leases)).not.toBe(clientId);
        await leases.leave([back.socketId], { lost: false });
        expect(await idOf(leases)).toBe(clientId);
      },
    );

    it('that lost several ids before it wrote hears of the last', async () => {
      let clock = 4;
      const leases = leasesOf({ graceMs: 0 }, () => clock);
      const one = replica();
      const ids = [];
      for (const at of [4, 9]) {
        clock = at;
        const back = again(one);
        ids.push(await idOf(leases, back));
        await leases.leave([back.socketId], { lost: false });
        await leases.lend(replica());
      }
      expect(ids[0]).not.toBe(ids[1]);
      expect(await leases.resume(again(one))).toEqual({ kind: 'lease-ended', clientId: ids[1], clock: 9 });
    });

    it('that got an id from one that is gone finds its clock when it comes again', async () => {
      const leases = leasesOf({ graceMs: 0 }, () => 17);
      const [gone, next] = [replica(), replica()];
      const { clientId } = await leases.lend(gone);
      await leases.leave([gone.socketId], { lost: false });
      await leases.lend(next);
      expect(await leases.resume(again(next))).toEqual({ kind: 'lent', clientId, clock: 17, fence: 1 });
    });
  });

  describe('time', () => {
    it('frees at once what was closed, after a while what was lost or ended with its process, and nothing of other processes', async () => {
      const [ending, staying] = [randomUUID(), randomUUID()];
      for (const id of [ending, staying]) await seen(id, -60);
      const leases = leasesOf();
      const [ended, stayed] = [replica({ serverId: ending }), replica({ serverId: staying })];
      const ids = [await idOf(leases, ended), await idOf(leases, stayed)];
      await leases.leaveAll(ending);
      expect(ids).not.toContain(await idOf(leases));
      const [quick] = [leasesOf({ graceMs: 0 })];
      await leases.resume(ended);
      await quick.leaveAll(ending);
      expect(await idOf(quick)).toBe(ids[0]);
      expect(ids).not.toContain(await idOf(quick));
    });

    it('is the longer one of absence and silence, where a process was not seen', async () => {
      const silent = randomUUID();
      await seen(silent, 60);
      const clientId = await idOf(leasesOf(), replica({ serverId: silent }));
      for (const times of [{ graceMs: 0 }, { silenceMs: 0 }])
        expect(await idOf(leasesOf({ graceMs: 600_000, silenceMs: 600_000, ...times }))).not.toBe(clientId);
      expect(await idOf(leasesOf({ graceMs: 1_000, silenceMs: 1_000 }))).toBe(clientId);
    });

    it('of a replica that left is its own, also when its process dies meanwhile, and were it still named', async () => {
      const dead = randomUUID();
      const one = replica({ serverId: dead });
      const clientId = await idOf(leasesOf(), one);
      await leasesOf().leave([one.socketId], { lost: true });
      expect(await idOf(leasesOf({ graceMs: 0, silenceMs: 0 }))).not.toBe(clientId);
      await database.dataSource.query('UPDATE draft_client SET process_id = $1 WHERE replica_id = $2', [
        dead,
        one.replicaId,
      ]);
      expect(await idOf(leasesOf({ graceMs: 0, silenceMs: 0 }))).not.toBe(clientId);
    });

    it('is over for whoever was on a process that nobody knows', async () => {
      const clientId = await idOf(leasesOf(), replica({ serverId: randomUUID() }));
      expect(await idOf(leasesOf())).toBe(clientId);
    });
  });

  describe('the fence', () => {
    it('stands before it is looked how far the log goes: what is written until then counts, and afterwards nothing of before is', async () => {
      const log = new DraftLog(pool);
      const write = (after: number) =>
        log.append([{ draftId, after, fence: 0, updates: [{ personId, bytes: Uint8Array.of(1) }] }]);
      let late: Promise<unknown> | undefined;
      const leases = leasesOf({ graceMs: 0 }, (_clientId, { updates }) => {
        late = write(updates.length);
        return updates.length;
      });
      const one = replica();
      await leases.lend(one);
      await leases.leave([one.socketId], { lost: false });
      // Somebody writes at the very moment before the fence is raised.
      const real: (...given: unknown[]) => unknown = pg.Client.prototype.query;
      const written: unknown[] = [];
      const query = function (this: pg.Client, ...given: unknown[]): unknown {
        if (!String(given[0]).includes('SET fence = fence + 1')) return real.apply(this, given);
        return write(0).then((outcome) => {
          written.push(...outcome);
          return real.apply(this, given);
        });
      };
      jest.spyOn(pg.Client.prototype, 'query').mockImplementation(query);
      expect(await leases.lend(replica())).toMatchObject({ clock: 1, fence: 1 });
      expect(written).toEqual([1]);
      expect(await late).toEqual(['behind']);
    });

    it('is told from the snapshot and from all that was written behind it', async () => {
      await givenRows(
        database.dataSource,
        draftId,
        [1, 2, 3].map((sign) => ({ personId, bytes: Uint8Array.of(sign) })),
      );
      await database.dataSource.query(
        `INSERT INTO draft_snapshot (draft_id, sequence, state_vector, bytes, bytes_written) VALUES ($1, 2, '\\x09', '\\x00', 1)`,
        [draftId],
      );
      const heard: unknown[] = [];
      const leases = leasesOf({ graceMs: 0 }, (clientId, { stateVector, updates }) => {
        heard.push([clientId, [...(stateVector ?? [])], updates.map((bytes) => [...bytes])]);
        return 0;
      });
      const one = replica();
      const clientId = await idOf(leases, one);
      await leases.leave([one.socketId], { lost: false });
      await leases.lend(replica());
      expect(heard).toEqual([[clientId, [9], [[3]]]]);
    });
  });

  it('an id that is there already is not made again', async () => {
    const crypto = jest.requireActual<typeof import('node:crypto')>('node:crypto');
    const leases = leasesOf();
    const clientId = await idOf(leases);
    jest.spyOn(crypto, 'randomInt').mockReturnValueOnce(clientId as never);
    expect(await idOf(leases)).not.toBe(clientId);
  });

  it('what fails leaves the connection as it was', async () => {
    const single = new pg.Pool({ connectionString: database.url, max: 1 });
    try {
      const leases = leasesOf({}, () => 0, single);
      const one = replica();
      const lent = await Promise.all([1, 2, 3].map(() => leases.lend(again(one))));
      expect(new Set(lent.map(({ clientId }) => clientId)).size).toBe(1);
    } finally {
      await single.end();
    }
  });
});
