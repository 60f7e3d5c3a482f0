import { randomUUID } from 'node:crypto';
import { Given, type GivenProcess } from '@articulado/api/testing';
import {
  processFact,
  recordAct,
  type RecordEntryRow,
  type Stores,
  RecordCursorsStore,
  JobsStore,
  ProcessesStore,
} from '@articulado/persistence';
import { ReadRecord } from './read-record.js';
import type { RecordConsumer } from './record-consumer.js';

describe('a consumer of the record', () => {
  let given: Given;
  let of: GivenProcess;
  beforeEach(async () => {
    given = await Given.platform();
    of = await given.process();
    seen.length = 0;
    breaksAt = undefined;
  });
  afterEach(() => given.drop());

  const seen: string[] = [];
  let breaksAt: number | undefined;
  const consumer: RecordConsumer = {
    name: 'test',
    types: ['stage.advanced'],
    async consume({ processId, sequence }: RecordEntryRow, stores: Stores) {
      const { now } = stores;
      const jobs = stores.get(JobsStore);
      await jobs.enqueue('send-mail', { mailId: randomUUID() }, now);
      if (sequence === breaksAt) throw new Error('can not read that');
      seen.push(`${processId === of.process.id ? '' : 'other '}${sequence}`);
    },
  };
  const read = () => new ReadRecord(given.unitOfWork, [consumer]).run();
  const enqueued = () => given.unitOfWork.read().get(JobsStore).countWaiting(given.clock.at);
  const cursor = ({ process }: GivenProcess = of) =>
    given.unitOfWork.read().get(RecordCursorsStore).byId('test', process.id);
  /** Writes an entry at the end of a process's record. */
  const act = async ({ process }: GivenProcess = of, type: 'stage.advanced' | 'draft.imported' = 'stage.advanced') =>
    given.unitOfWork.run(async (stores) => {
      await stores.get(ProcessesStore).lock(process.slug);
      await recordAct(stores, process, {
        type,
        acting: { role: 'coordinator' },
        details: type === 'stage.advanced' ? { from: 'drafting', to: 'consultation' } : { clauses: 1 },
        facts: [processFact(process)],
      });
      return {};
    });

  it('sees each entry of its types once, in their order, and what comes later', async () => {
    await act();
    await act(of, 'draft.imported');
    await act();
    await read();
    await read();
    expect(seen).toEqual(['2', '4']);
    await act();
    await read();
    expect(seen).toEqual(['2', '4', '5']);
    expect(await enqueued()).toBe(3);
    expect(await cursor()).toMatchObject({ sequence: 5, lastError: null });
  });

  it('passes over what does not concern it', async () => {
    for (let times = 0; times < 3; times += 1) await act(of, 'draft.imported');
    await read();
    expect(seen).toEqual([]);
    expect(await cursor()).toMatchObject({ sequence: 4 });
  });

  it('goes on from where a migration put its cursor', async () => {
    await act();
    await act();
    await given.database.dataSource.query(
      `INSERT INTO record_cursor (consumer, process_id, sequence) VALUES ('test', $1, 2)`,
      [of.process.id],
    );
    await read();
    expect(seen).toEqual(['3']);
  });

  it('sees each entry once, although several processes read at the same moment while acts go on', async () => {
    const others = await Promise.all([1, 2, 3].map(() => given.process()));
    const all = [of, ...others];
    const acting = Promise.all(
      all.map(async (process) => {
        for (let times = 0; times < 10; times += 1) await act(process);
      }),
    );
    let isOver = false;
    const readers = [1, 2, 3].map(async () => {
      while (!isOver) await read();
    });
    await acting;
    isOver = true;
    await Promise.all(readers);
    await read();
    expect(await enqueued()).toBe(40);
    expect(new Set(seen.filter((one) => !one.startsWith('other'))).size).toBe(10);
    expect(seen).toHaveLength(40);
  });

  it('stands still before an entry that fails, keeps nothing of it, and holds up no other process', async () => {
    const other = await given.process();
    await act();
    await act();
    await act(other);
    breaksAt = 3;
    await read();
    expect(seen.toSorted()).toEqual(['2', 'other 2']);
    expect(await enqueued()).toBe(2);
    expect(await cursor()).toMatchObject({ sequence: 2, attempts: 1, lastError: 'can not read that' });
    expect(await given.unitOfWork.read().get(RecordCursorsStore).failing({ limit: 10 })).toMatchObject([
      { processId: of.process.id },
    ]);
    await read();
    expect(await cursor()).toMatchObject({ attempts: 1 });

    given.wait(10_000);
    await read();
    expect(await cursor()).toMatchObject({ attempts: 2 });
    breaksAt = undefined;
    given.wait(10_000);
    await read();
    expect(seen).toHaveLength(2);
    given.wait(10_000);
    await read();
    expect(seen).toHaveLength(3);
    expect(await cursor()).toMatchObject({ sequence: 3, attempts: 0, lastError: null, dueAt: null });
  });

  it('is tried again at least once an hour, for ever', async () => {
    breaksAt = 2;
    await act();
    for (let times = 0; times < 20; times += 1) {
      await read();
      given.wait(3_600_000);
    }
    expect(await cursor()).toMatchObject({ attempts: 20, sequence: 0 });
  });
});
