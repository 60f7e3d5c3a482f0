import { randomUUID } from 'node:crypto';
import { isRefusal } from '@articulado/base';
import { defaultWorkflow } from '@articulado/workflow';
import { type House, UnitOfWork } from './house.js';
import type { ProcessRow } from './rows/index.js';
import { type FreshDatabase, freshDatabase } from './testing/fresh-database.js';

describe('a unit of work', () => {
  let database: FreshDatabase;
  let unitOfWork: UnitOfWork;
  const clock = { at: new Date('2026-05-04T15:00:00Z'), now: () => clock.at };
  beforeAll(async () => {
    database = await freshDatabase();
    unitOfWork = new UnitOfWork(database.dataSource, clock);
  });
  afterAll(() => database.drop());

  const institution = (house: House, name: string) =>
    house.organizations.add({ id: randomUUID(), name, acronym: 'M', sector: 'government', createdAt: house.now });
  const process = (house: House, slug: string): Promise<ProcessRow> =>
    house.processes.add({
      id: randomUUID(),
      slug,
      title: 'Una política',
      summary: 'De prueba.',
      language: 'es',
      workflow: defaultWorkflow,
      stage: 'drafting',
      createdAt: house.now,
    });

  it.each([
    ['institution', (house: House) => institution(house, 'Ministerio de la Prueba')],
    ['process', (house: House) => process(house, 'la-misma')],
    [
      'person',
      (house: House) =>
        house.people.add({
          id: randomUUID(),
          name: 'Ana',
          email: 'ana@example.org',
          isAdministrator: false,
          createdAt: house.now,
        }),
    ],
  ])('of two at once who make the same %s, refuses one and keeps the other', async (what, make) => {
    const outcomes = await Promise.all([1, 2, 3].map(() => unitOfWork.run<object>(make)));
    expect(outcomes.filter(isRefusal)).toEqual(Array(2).fill({ refused: 'already-exists', details: { what } }));
  });

  it('refuses who would wait too long for another act, or for a statement, and keeps nothing of theirs', async () => {
    const hasty = new UnitOfWork(database.dataSource, clock, { lockMs: 50, statementMs: 200 });
    const busy = { refused: 'busy', details: { retryAfterSeconds: 5 } };
    await unitOfWork.run((house) => process(house, 'en-curso'));
    await unitOfWork.run(async (house) => {
      await house.processes.lock('en-curso');
      const second = hasty.run<unknown>(async (late) => {
        await institution(late, 'Ministerio que no espera');
        return late.processes.lock('en-curso');
      });
      expect(await second).toEqual(busy);
      return {};
    });
    expect(await unitOfWork.read().organizations.byName('Ministerio que no espera')).toBeNull();
    expect(await hasty.run((house) => house.processes.lock('en-curso'))).toMatchObject({ slug: 'en-curso' });
    const [{ limit }] = await database.dataSource.query("SELECT current_setting('lock_timeout') AS limit");
    expect(limit).toBe('0');
  });

  it('throws where any other rule of the tables is broken: that is a bug', async () => {
    await unitOfWork.run((house) => process(house, 'otra'));
    const twice = unitOfWork.run(async (house) => {
      const row = (await house.processes.lock('otra'))!;
      return house.processes.add({ ...row, slug: 'otra-mas' });
    });
    await expect(twice).rejects.toThrow('process_pkey');
  });

  it('takes back what was written before a refusal', async () => {
    await unitOfWork.run(async (house) => {
      await institution(house, 'Pasajera');
      return { refused: 'not-found', details: { what: 'process' } } as const;
    });
    expect(await unitOfWork.read().organizations.byName('Pasajera')).toBeNull();
  });

  it('lives at the moment it got the lock, not at the one it began to wait', async () => {
    await unitOfWork.run((house) => process(house, 'disputada'));
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let hasLock = () => {};
    const locked = new Promise<void>((resolve) => (hasLock = resolve));
    const first = unitOfWork.run(async (house) => {
      await house.processes.lock('disputada');
      hasLock();
      await held;
      return {};
    });
    await locked;
    const second = unitOfWork.run(async (house) => {
      await house.processes.lock('disputada');
      return { now: house.now };
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
    const house = unitOfWork.read();
    expect(await house.processes.bySlug('a\0b')).toBeNull();
    expect(await house.processes.lock('a\0b')).toBeNull();
    expect(await house.people.list('\0', 10, 0)).toHaveLength(1);
    const { id } = (await house.processes.bySlug('disputada'))!;
    expect(await house.contributions.count(id, { search: '\0' })).toBe(0);
    expect(await house.contributions.page(id, { clauseId: 'a\0' }, 10)).toEqual([]);
  });
});
