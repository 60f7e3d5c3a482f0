import { RecordStore } from './record.store.js';
import { ProcessesStore } from '../processes/processes.store.js';
import { PeopleStore } from '../accounts/people.store.js';
import { randomUUID } from 'node:crypto';
import type { Disclosure } from '@articulado/record';
import { defaultWorkflow, stageIds } from '@articulado/workflow';
import type { PersonRow, RecordEntryRow } from '../tables.js';
import { sha256 } from '../sha256.js';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import type { Stores } from '../unit-of-work/stores.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { processFactNow } from './process-fact-now.js';
import { recordAct } from './record-act.js';

describe('an act in the record', () => {
  let database: FreshDatabase;
  let unitOfWork: UnitOfWork;
  let ana: PersonRow;
  let processId: string;
  const slug = 'registrado';

  beforeAll(async () => {
    database = await freshDatabase();
    unitOfWork = new UnitOfWork(database.dataSource, { now: () => new Date('2026-05-04T15:00:00Z'), timeZone: 'UTC' });
    await unitOfWork.run(async (stores) => {
      const [createdAt, language, stage] = [stores.now, 'es', 'drafting'] as const;
      const person = { id: randomUUID(), name: 'Ana Xol', email: 'ana@example.org', isAdministrator: false, createdAt };
      ana = await stores.get(PeopleStore).add(person);
      const named = { id: randomUUID(), slug, title: 'Una política', summary: 'De prueba.' };
      processId = (
        await stores.get(ProcessesStore).add({ ...named, language, workflow: defaultWorkflow, stage, createdAt })
      ).id;
      return {};
    });
  });
  afterAll(() => database.drop());

  /** An act that takes the process one stage further, and says so. */
  async function advance(stores: Stores): Promise<object> {
    const process = (await stores.get(ProcessesStore).lock(slug))!;
    const to = stageIds[stageIds.indexOf(process.stage) + 1]!;
    const advanced = await stores.get(ProcessesStore).moveTo(process, to);
    await recordAct(stores, advanced, {
      type: 'stage.advanced',
      acting: { role: 'coordinator', person: ana },
      details: { from: process.stage, to },
      facts: [await processFactNow(stores, advanced)],
    });
    return {};
  }
  const entries = (): Promise<RecordEntryRow[]> => unitOfWork.read().get(RecordStore).after(processId, 0, 100);

  it('R1: is kept with its act or not at all', async () => {
    await unitOfWork.run(async (stores) => {
      await advance(stores);
      return { refused: 'not-found', details: { what: 'process' } } as const;
    });
    const broken = unitOfWork.run(async (stores) => {
      await advance(stores);
      throw new Error('a bug');
    });
    await expect(broken).rejects.toThrow('a bug');
    expect(await entries()).toEqual([]);
    expect(await unitOfWork.read().get(ProcessesStore).bySlug(slug)).toMatchObject({ stage: 'drafting' });
  });

  it('R1: follows the one before, however many act at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => unitOfWork.run(advance)));
    const rows = await entries();
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.map(({ hash, entry }) => [hash, (JSON.parse(entry) as { previous: string }).previous])).toEqual(
      rows.map(({ entry }, place) => [sha256(entry), rows[place - 1]?.hash ?? '0'.repeat(64)]),
    );
  });

  it('R4: commits to one person anew each time', async () => {
    const actors = (await entries()).map(({ entry }) => JSON.parse(entry) as { actor: { person: string } });
    expect(actors).toHaveLength(6);
    expect(new Set(actors.map(({ actor }) => actor.person)).size).toBe(6);
  });

  it('R5: shows the name that somebody had then', async () => {
    await database.dataSource.query('UPDATE person SET name = $1 WHERE id = $2', ['Ana Xol de Paz', ana.id]);
    ana = (await unitOfWork.read().get(PeopleStore).byIds([ana.id]))[0]!;
    await unitOfWork.run(advance);
    const rows = await entries();
    const names = rows.map(({ disclosed }) => (disclosed as [Disclosure])[0].value);
    expect(names).toMatchObject([...Array<object>(6).fill({ name: 'Ana Xol' }), { name: 'Ana Xol de Paz' }]);
  });
});
