import { randomInt, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ServerProcesses } from '@articulado/database';
import { type FreshDatabase, freshDatabase } from '@articulado/database/testing';
import { givenDraft, givenWriter } from './testing/given-log.js';
import type { Lease, LeaseTimes, LeasingReplica } from './client-id-lease.js';
import { ClientIdLeases } from './client-id-leases.js';

const visits = Number(process.env['VISITS'] ?? 300);

describe('leases of client ids', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  let draftId: string;
  let personId: string;
  /** How far the log goes with each id, as far as these tests write any. */
  const clocks = new Map<number, number>();
  const serverId = randomUUID();
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    personId = await givenWriter(database.dataSource);
  });
  beforeEach(async () => {
    draftId = await givenDraft(database.dataSource);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const leasesOf = (times: Partial<LeaseTimes> = {}) =>
    new ClientIdLeases(pool, (clientId) => clocks.get(clientId) ?? 0, {
      graceMs: 600_000,
      silenceMs: 600_000,
      ...times,
    });
  const replica = (more: Partial<LeasingReplica> = {}): LeasingReplica => ({
    draftId,
    personId,
    replicaId: randomUUID(),
    socketId: randomUUID(),
    serverId,
    ...more,
  });
  const fence = async () => {
    const [row] = await database.dataSource.query<[{ fence: number }]>('SELECT fence FROM draft WHERE id = $1', [
      draftId,
    ]);
    return row.fence;
  };

  it('lend an id again that was given back, with the clock it had, and only to the same person in the same draft', async () => {
    const leases = leasesOf();
    const first = replica();
    const { clientId, clock, fence: before } = await leases.lend(first);
    expect([clock, before]).toEqual([0, 0]);
    await leases.giveBack(first.socketId, 41);
    const others = [
      replica({ personId: await givenWriter(database.dataSource) }),
      replica({ draftId: await givenDraft(database.dataSource) }),
    ];
    for (const other of others) expect((await leases.lend(other)).clientId).not.toBe(clientId);
    expect(await leases.lend(replica())).toEqual({ clientId, clock: 41, fence: 0 });
    expect(await fence()).toBe(0);
  });

  it('give a replica that comes again before it wrote the same id, and one that wrote its own', async () => {
    const leases = leasesOf();
    const one = replica();
    const lease = await leases.lend(one);
    await leases.leave([one.socketId], { lost: true });
    expect(await leases.lend({ ...one, socketId: randomUUID() })).toEqual(lease);
    expect(await leases.resume({ ...one, socketId: randomUUID() })).toEqual({ kind: 'lent', ...lease });
    expect(await leases.resume(replica())).toEqual({ kind: 'unknown' });
  });

  it('the end of an older connection frees nothing', async () => {
    const leases = leasesOf({ graceMs: 0 });
    const one = replica();
    const { clientId } = await leases.lend(one);
    await leases.resume({ ...one, socketId: randomUUID() });
    await leases.leave([one.socketId], { lost: false });
    await leases.giveBack(one.socketId, 7);
    expect((await leases.lend(replica())).clientId).not.toBe(clientId);
  });

  it('take an id from a replica that was closed at once, from one that was lost after a while, behind a fence that both hear of', async () => {
    const [now, later] = [leasesOf({ graceMs: 0 }), leasesOf()];
    const [closed, lost] = [replica(), replica()];
    const [one, two] = [await now.lend(closed), await now.lend(lost)];
    clocks.set(one.clientId, 12).set(two.clientId, 30);
    await later.leave([closed.socketId], { lost: false });
    await later.leave([lost.socketId], { lost: true });
    expect(await now.lend(replica())).toEqual({ clientId: one.clientId, clock: 12, fence: 1 });
    expect(await fence()).toBe(1);
    expect([one.clientId, two.clientId]).not.toContain((await now.lend(replica())).clientId);
    expect(await later.resume(closed)).toEqual({ kind: 'lease-ended', clientId: one.clientId, clock: 12 });
    expect(await later.resume({ ...lost, socketId: randomUUID() })).toEqual({ kind: 'lent', ...two, fence: 1 });
    expect([...(await later.holders(draftId, [closed.replicaId, lost.replicaId]))]).toEqual([lost.replicaId]);
  });

  it('take the ids of a process that is dead, not of one that lives or is the asker itself', async () => {
    const leases = leasesOf();
    const [dead, alive] = [randomUUID(), randomUUID()];
    const processes = [];
    for (const id of [dead, alive]) processes.push(await ServerProcesses.register(pool, id, () => {}, 100));
    const held = await leases.lend(replica({ serverId: dead }));
    const kept = [await leases.lend(replica({ serverId: alive })), await leases.lend(replica())];
    expect((await leases.lend(replica())).clientId).not.toBe(held.clientId);
    await processes[0]!.leave();
    expect((await leases.lend(replica())).clientId).toBe(held.clientId);
    const later = await leases.lend(replica());
    expect(kept.map(({ clientId }) => clientId)).not.toContain(later.clientId);
    await processes[1]!.leave();
  });

  it('many who ask at once all get ids of their own', async () => {
    const leases = leasesOf({ graceMs: 0 });
    const first = await Promise.all(
      Array.from({ length: 8 }, () => replica()).map(async (one) => {
        await leases.lend(one);
        return one;
      }),
    );
    await Promise.all(
      first.map(({ socketId }, place) =>
        place % 2 ? leases.giveBack(socketId, 0) : leases.leave([socketId], { lost: true }),
      ),
    );
    const lent = await Promise.all(Array.from({ length: 24 }, () => leases.lend(replica())));
    expect(new Set(lent.map(({ clientId }) => clientId)).size).toBe(24);
    const twice = replica();
    const same = await Promise.all([1, 2, 3].map(() => leases.lend({ ...twice, socketId: randomUUID() })));
    expect(new Set(same.map(({ clientId }) => clientId)).size).toBe(1);
  });

  it(`${visits} visits of 30 people, however they end, need as many ids as there were windows open at once, and each begins where the last one ended`, async () => {
    const leases = leasesOf({ graceMs: 0 });
    const people = await Promise.all(Array.from({ length: 30 }, () => givenWriter(database.dataSource)));
    const open = new Map<string, { one: LeasingReplica; lease: Lease }[]>(people.map((person) => [person, []]));
    const most = new Map<string, number>();
    for (let visit = 0; visit < visits; ) {
      const person = people[randomInt(people.length)]!;
      const windows = open.get(person)!;
      if (windows.length > 0 && (windows.length === 3 || randomInt(2) === 0)) {
        const [{ one, lease }] = windows.splice(randomInt(windows.length), 1) as [(typeof windows)[number]];
        const clock = lease.clock + randomInt(50);
        clocks.set(lease.clientId, clock);
        if (randomInt(5) > 0) await leases.giveBack(one.socketId, clock);
        else await leases.leave([one.socketId], { lost: randomInt(2) === 0 });
        continue;
      }
      const one = replica({ personId: person });
      const lease = await leases.lend(one);
      expect(lease.clock).toBe(clocks.get(lease.clientId) ?? 0);
      windows.push({ one, lease });
      most.set(person, Math.max(most.get(person) ?? 0, windows.length));
      visit += 1;
    }
    const ids = await leases.idsIn(draftId);
    expect(ids).toHaveLength([...most.values()].reduce((sum, count) => sum + count, 0));
  }, 600_000);
});
