import type { ApiContext } from '@articulado/api';
import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type FormattedExecutionResult,
  GraphQLError,
} from 'graphql';
import { setTimeout as pause } from 'node:timers/promises';
import { tellError } from './graphql-errors.js';
import { LatestResults } from './latest-results.js';

/** What is asked, without who asks. */
export type Question = Pick<ExecutionArgs, 'schema' | 'document' | 'variableValues' | 'operationName'>;

/** Runs a part of a subscription for those who asked for it, read anew, when it is its turn. */
export type RunForAskers = <Outcome>(work: (context: ApiContext) => Promise<Outcome>) => Promise<Outcome>;

/** What happens within so long after a result is told together, by the next one. */
const gatherMs = 250;

/**
 * One subscription for all who asked the same with the same rights: it listens once, is executed once for an event, and each of them is told that
 * result. Every result shows what is so then, so events that come close together need no result each.
 */
export class SharedSubscription {
  /** Settles once it listens, or with what was wrong with the question. */
  readonly begun: Promise<FormattedExecutionResult | undefined>;
  private readonly subscribers = new Set<LatestResults>();
  private events: AsyncIterator<unknown> | undefined;
  private latestEvent: unknown;
  private isTelling = false;
  private isDue = false;
  private isOver = false;

  /** @param onOver - told when nobody listens any more */
  constructor(
    private readonly question: Question,
    private readonly runForAskers: RunForAskers,
    private readonly onOver: () => void,
  ) {
    this.begun = this.begin();
  }

  subscribe(): LatestResults {
    const results: LatestResults = new LatestResults(() => {
      this.subscribers.delete(results);
      if (this.subscribers.size === 0) this.end();
    });
    this.subscribers.add(results);
    return results;
  }

  private async begin(): Promise<FormattedExecutionResult | undefined> {
    const { question, runForAskers } = this;
    const outcome = await orErrors(
      runForAskers((contextValue) => createSourceEventStream({ ...question, contextValue })),
    );
    if (!(Symbol.asyncIterator in outcome)) {
      this.end();
      return told(outcome);
    }
    this.events = outcome[Symbol.asyncIterator]();
    if (this.isOver) await this.events.return?.();
    else void this.follow(this.events);
    return undefined;
  }

  private async follow(events: AsyncIterator<unknown>): Promise<void> {
    for (let step = await events.next(); !step.done && !this.isOver; step = await events.next()) {
      this.latestEvent = step.value;
      if (this.isTelling) this.isDue = true;
      else void this.tell();
    }
    for (const results of this.subscribers) void results.return();
  }

  private async tell(): Promise<void> {
    this.isTelling = true;
    do {
      this.isDue = false;
      const result = await this.execute();
      for (const results of this.subscribers) results.offer(result);
      await pause(gatherMs, undefined, { ref: false });
    } while (this.isDue && !this.isOver);
    this.isTelling = false;
  }

  private async execute(): Promise<FormattedExecutionResult> {
    const { question, runForAskers } = this;
    return told(
      await orErrors(
        runForAskers(async (contextValue) => execute({ ...question, rootValue: this.latestEvent, contextValue })),
      ),
    );
  }

  private end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.onOver();
    void this.events?.return?.();
  }
}

/** What breaks before anything is executed, such as reading who asks, is an error of the result as well: those who listen go on listening. */
const orErrors = <Outcome>(work: Promise<Outcome>): Promise<Outcome | Unread> =>
  work.catch((error: unknown) => ({ errors: [error] }));

interface Unread {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** As it is told: a fault of ours goes to the log once, however many are told of it. */
function told({ data, errors }: Unread): FormattedExecutionResult {
  const shown = data === undefined ? {} : { data: data as Record<string, unknown> | null };
  return errors ? { ...shown, errors: errors.map(toldError) } : shown;
}

const toldError = (error: unknown) =>
  tellError(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error);
