import { isRefusal } from '@articulado/base';
import {
  RecordCursorsStore,
  RecordStore,
  type RecordCursorRow,
  type Stores,
  type UnitOfWork,
} from '@articulado/persistence';
import type { RecordConsumer } from './record-consumer.js';
import { messageOf, retryAt } from './retry-delay.js';

/** Entries that are looked through at once for the next one that concerns a consumer. */
const most = 500;

/** Moves the cursors of consumers over the record, each through every process. Several server processes may do it at once. */
export class ReadRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consumers: readonly RecordConsumer[],
  ) {}

  /** Everything that is there and may be read now. An entry that fails holds up its own consumer in its own process, and nothing else. */
  async run(): Promise<void> {
    for (const consumer of this.consumers) {
      const stores = this.unitOfWork.read();
      const { now } = stores;
      const recordCursors = stores.get(RecordCursorsStore);
      for (const processId of await recordCursors.behind(consumer.name, now))
        while (await this.readOn(consumer, processId));
    }
  }

  /** Up to the next entry that concerns the consumer, in one transaction. @returns whether there may be more */
  private async readOn(consumer: RecordConsumer, processId: string): Promise<boolean> {
    let from: number | undefined;
    try {
      const outcome = await this.unitOfWork.run(async (stores) => {
        const cursor = await takeDue(stores, consumer, processId);
        from = cursor?.sequence;
        return { isMore: cursor !== undefined && (await step(stores, consumer, cursor)) };
      });
      return !isRefusal(outcome) && outcome.isMore;
    } catch (error) {
      if (from === undefined) throw error;
      await this.fail(consumer, { processId, from }, error);
      return false;
    }
  }

  private async fail(
    { name }: RecordConsumer,
    { processId, from }: { readonly processId: string; readonly from: number },
    error: unknown,
  ): Promise<void> {
    await this.unitOfWork.run(async (stores) => {
      const { now } = stores;
      const recordCursors = stores.get(RecordCursorsStore);
      const cursor = await recordCursors.take(name, processId);
      if (cursor?.sequence === from)
        await recordCursors.fail(cursor, messageOf(error), retryAt(now, cursor.attempts + 1));
    });
  }
}

async function takeDue(
  stores: Stores,
  { name }: RecordConsumer,
  processId: string,
): Promise<RecordCursorRow | undefined> {
  const cursor = await stores.get(RecordCursorsStore).take(name, processId);
  return cursor && (cursor.dueAt ?? stores.now) <= stores.now ? cursor : undefined;
}

async function step(stores: Stores, consumer: RecordConsumer, cursor: RecordCursorRow): Promise<boolean> {
  const entries = await stores.get(RecordStore).after(cursor.processId, cursor.sequence, most);
  const next = entries.find(({ type }) => concerns(consumer, type));
  if (next) await consumer.consume(next, stores);
  const reached = next ?? entries.at(-1);
  if (!reached) return false;
  await stores.get(RecordCursorsStore).moveTo(cursor, reached.sequence);
  return next !== undefined || entries.length === most;
}

const concerns = ({ types }: RecordConsumer, type: string) => types.some((one) => one === type);
