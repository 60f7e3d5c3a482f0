import { ProcessesStore } from '../processes/processes.store.js';
import { OrganizationsStore } from '../accounts/organizations.store.js';
import { RegisterStore } from '../consultation/register.store.js';
import { PeopleStore } from '../accounts/people.store.js';
import { randomUUID } from 'node:crypto';
import { isRefusal } from '@articulado/base';
import { defaultWorkflow } from '@articulado/workflow';
import type { Stores } from './stores.js';
import { UnitOfWork } from './unit-of-work.js';
import type { ProcessRow } from '../tables.js';
import { makeDataSource } from '../data-source.js';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';

describe('a unit of work', () => {
  let database: FreshDatabase;
  let unitOfWork: UnitOfWork;
  const clock = { at: new Date('2026-05-04T15:00:00Z'), now: () => clock.at, timeZone: 'America/Guatemala' };
  beforeAll(async () => {
    database = await freshDatabase();
    unitOfWork = new UnitOfWork(database.dataSource, clock);
  });
  afterAll(() => database.drop());

  const institution = (stores: Stores, name: string) =>
    stores
      .get(OrganizationsStore)
      .add({ id: randomUUID(), name, acronym: 'M', sector: 'government', createdAt: stores.now });
  const process = (stores: Stores, slug: string): Promise<ProcessRow> =>
    stores.get(ProcessesStore).add({
      id: randomUUID(),
      slug,
      title: 'Una política',
      summary: 'De prueba.',
      language: 'es',
      workflow: defaultWorkflow,
      stage: 'drafting',
      createdAt: stores.now,
    });

  it.each([
    ['institution', (stores: Stores) => institution(stores, 'Ministerio de la Prueba')],
    ['process', (stores: Stores) => process(stores, 'la-misma')],
    [
      'person',
      (stores: Stores) =>
        stores.get(PeopleStore).add({
          id: randomUUID(),
          name: 'Ana',
          email: 'ana@example.org',
          isAdministrator: false,
          createdAt: stores.now,
        }),
    ],
  ])('of two at once who make the same %s, refuses one and keeps the other', async (what, make) => {
    const outcomes = await Promise.all([1, 2, 3].map(() => unitOfWork.run<object>(make)));
    expect(outcomes.filter(isRefusal)).toEqual(Array(2).fill({ refused: 'already-exists', details: { what } }));
  });

  it('refuses who would wait too long for another act, or for a statement, and keeps nothing of theirs', async () => {
    const hasty = new UnitOfWork(database.dataSource, clock, { lockMs: 50, statementMs: 200 });
    const busy = { refused: 'busy', details: { retryAfterSeconds: 5 } };
    await unitOfWork.run((stores) => process(stores, 'en-curso'));
    await unitOfWork.run(async (stores) => {
      await stores.get(ProcessesStore).lock('en-curso');
      const second = hasty.run<unknown>(async (late) => {
        await institution(late, 'Ministerio que no espera');
        return late.get(ProcessesStore).lock('en-curso');
      });
      expect(await second).toEqual(busy);
      return {};
    });
    expect(await unitOfWork.read().get(OrganizationsStore).byName('Ministerio que no espera')).toBeNull();
    expect(await hasty.run((stores) => stores.get(ProcessesStore).lock('en-curso'))).toMatchObject({
      slug: 'en-curso',
    });
    const [{ limit }] = await database.dataSource.query("SELECT current_setting('lock_timeout') AS limit");
    expect(limit).toBe('0');
  });

  it('throws where any other rule of the tables is broken: that is a bug', async () => {
    await unitOfWork.run((stores) => process(stores, 'otra'));
    const twice = unitOfWork.run(async (stores) => {
      const row = (await stores.get(ProcessesStore).lock('otra'))!;
      return stores.get(ProcessesStore).add({ ...row, slug: 'otra-mas' });
    });
    await expect(twice).rejects.toThrow('process_pkey');
  });

  it('takes back what was written before a refusal', async () => {
    await unitOfWork.run(async (stores) => {
      await institution(stores, 'Pasajera');
      return { refused: 'not-found', details: { what: 'process' } } as const;
    });
    expect(await unitOfWork.read().get(OrganizationsStore).byName('Pasajera')).toBeNull();
  });

  it('lives at the moment it got the lock, not at the one it began to wait', async () => {
    await unitOfWork.run((stores) => process(stores, 'disputada'));
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let hasLock = () => {};
    const locked = new Promise<void>((resolve) => (hasLock = resolve));
    const first = unitOfWork.run(async (stores) => {
      await stores.get(ProcessesStore).lock('disputada');
      hasLock();
      await held;
      return {};
    });
    await locked;
    const second = unitOfWork.run(async (stores) => {
      await stores.get(ProcessesStore).lock('disputada');
      return { now: stores.now };
    });
    await waiting();
    clock.at = new Date('2026-05-04T16:00:00Z');
    letGo();
    await first;
    expect(await second).toEqual({ now: new Date('2026-05-04T16:00:00Z') });
  });

  /** Until somebody waits for a lock. */
  async function waiting(): Promise<void> {
    const asked = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await database.dataSource.query<unknown[]>(asked)).length === 0);
  }

  it('finds nothing by a text that can not be kept', async () => {
    const stores = unitOfWork.read();
    expect(await stores.get(ProcessesStore).bySlug('a\0b')).toBeNull();
    expect(await stores.get(ProcessesStore).lock('a\0b')).toBeNull();
    expect(await stores.get(PeopleStore).list({ search: '\0' }, { limit: 10 })).toHaveLength(1);
    const { id } = (await stores.get(ProcessesStore).bySlug('disputada'))!;
    expect(await stores.get(RegisterStore).count(id, { search: '\0' })).toBe(0);
    expect(await stores.get(RegisterStore).page(id, { clauseId: 'a\0' }, { limit: 10 })).toEqual([]);
  });

  it('goes over other connections where that is asked, and over the usual ones beside it', async () => {
    const [usual, other] = [1, 1].map((maxConnections) => makeDataSource(database.url, { maxConnections }));
    await Promise.all([usual!.initialize(), other!.initialize()]);
    const narrow = new UnitOfWork(usual!, clock);
    const names = (stores: Stores) => stores.get(OrganizationsStore).count();
    const held = Promise.withResolvers<void>();
    const act = narrow.run(async () => {
      await held.promise; // the only usual connection
      return {};
    });
    const elsewhere = await narrow.over(other!, async () => {
      await Promise.resolve();
      const read = await names(narrow.read());
      await narrow.run(async (stores) => institution(stores, 'Otra'));
      return [read, await names(narrow.read())];
    });
    expect(elsewhere[1]).toBe(elsewhere[0]! + 1);
    const usualRead = names(narrow.read());
    expect(await Promise.race([usualRead, new Promise((resolve) => setTimeout(resolve, 100, 'waits'))])).toBe('waits');
    held.resolve();
    await act;
    expect(await usualRead).toBe(elsewhere[1]);
    await Promise.all([usual!.destroy(), other!.destroy()]);
  });
});
