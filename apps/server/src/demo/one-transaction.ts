import { type Refusal } from '@articulado/base';
import { type Clock, Stores, UnitOfWork } from '@articulado/persistence';
import type { DataSource, EntityManager } from 'typeorm';

/** What use cases are made of, all of it inside one transaction. */
export interface InOneTransaction {
  readonly db: EntityManager;
  readonly unitOfWork: UnitOfWork;
}

/** Performs many acts as one: all of them are there afterwards, or none, whatever ends the work in between. */
export async function inOneTransaction(
  dataSource: DataSource,
  clock: Clock,
  work: (inside: InOneTransaction) => Promise<void>,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    await work({ db: runner.manager, unitOfWork: new ActsOfOne(dataSource, runner.manager, clock) });
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/** Opens no transactions of its own. A refusal takes nothing back here: whoever plays the acts must throw on one. */
class ActsOfOne extends UnitOfWork {
  constructor(
    dataSource: DataSource,
    private readonly db: EntityManager,
    private readonly time: Clock,
  ) {
    super(dataSource, time);
  }

  override run<Outcome>(work: (stores: Stores) => Promise<Outcome | Refusal>): Promise<Outcome | Refusal> {
    return work(this.read());
  }

  override read(): Stores {
    return new Stores(this.db, this.time);
  }
}
