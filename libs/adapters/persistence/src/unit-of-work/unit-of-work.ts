import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource } from 'typeorm';
import { type Refusal, isRefusal, type TimeZone } from '@articulado/base';
import { type Clock, systemClock } from './clock.js';
import { refusalOfDuplicate } from './refusal-of-duplicate.js';
import { type ActLimits, actLimits, refusalOfTimeout, statementOf } from './refusal-of-timeout.js';
import { Stores } from './stores.js';

/** Opens transactions and readings. The only way to what is kept. */
export class UnitOfWork {
  private readonly otherConnections = new AsyncLocalStorage<DataSource>();

  constructor(
    private readonly defaultConnections: DataSource,
    private readonly clock: Clock = systemClock(),
    private readonly limits: ActLimits = actLimits,
  ) {}

  /**
   * One act, all or nothing: a refusal rolls back whatever was written before it, as a throw does. If two concurrent
   * acts write what may exist only once, the second is refused as if the first had come earlier. An act that waits
   * too long for a lock is refused as well, and may be tried again.
   */
  async run<Outcome>(work: (stores: Stores) => Promise<Outcome | Refusal>): Promise<Outcome | Refusal> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      await runner.query(statementOf(this.limits));
      const outcome = await work(new Stores(runner.manager, this.clock));
      await (isRefusal(outcome) ? runner.rollbackTransaction() : runner.commitTransaction());
      return outcome;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      const refusal = refusalOfDuplicate(error) ?? refusalOfTimeout(error);
      if (!refusal) throw error;
      return refusal;
    } finally {
      await runner.release();
    }
  }

  /** Runs `work` on a separate connection pool, so that neither pool waits for the other. */
  over<Outcome>(connections: DataSource, work: () => Outcome): Outcome {
    return this.otherConnections.run(connections, work);
  }

  /** Looks, and changes nothing. */
  read(): Stores {
    return new Stores(this.dataSource.manager, this.clock);
  }

  /** The time zone for times that belong to no process. */
  get timeZone(): TimeZone {
    return this.clock.timeZone;
  }

  private get dataSource(): DataSource {
    return this.otherConnections.getStore() ?? this.defaultConnections;
  }
}
