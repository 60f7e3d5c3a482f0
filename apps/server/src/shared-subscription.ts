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
import type { Turn, Turns } from './turns.js';

/** What is asked, without who asks. */
export interface SubscriptionOperation
  extends Pick<ExecutionArgs, 'schema' | 'document' | 'variableValues' | 'operationName'> {
  readonly isCostly: boolean;
}

/** Runs a part of a subscription for those who asked for it, read anew. */
export type RunForAskers = <Outcome>(work: (context: ApiContext) => Promise<Outcome>) => Promise<Outcome>;

/** What happens within so long after a result is told together, by the next one. */
const gatherMs = 250;

/**
 * One subscription for all who asked the same with the same rights: it listens once, is executed once for an event, and each of them is told that
 * result. Every result shows what is so then, so events that come close together, or while it waits for its turn, need no result each.
 */
export class SharedSubscription {
  /** Settles once it listens, or with what was wrong with the operation. */
  readonly begun: Promise<FormattedExecutionResult | undefined>;
  private readonly subscribers = new Set<LatestResults>();
  /** How many of them each client has. */
  private readonly clients = new Map<string, number>();
  private turn: Turn<unknown> | undefined;
  private events: AsyncIterator<unknown> | undefined;
  private latestEvent: unknown;
  private isTelling = false;
  private isDue = false;
  private isOver = false;

  /** @param onOver - told when nobody listens any more */
  constructor(
    private readonly operation: SubscriptionOperation,
    private readonly turns: Turns,
    private readonly runForAskers: RunForAskers,
    private readonly onOver: () => void,
  ) {
    this.begun = this.begin();
  }

  /** @param client - whose turn it may take, too @param onEnd - told once, when the subscriber leaves or there is no more to be told */
  subscribe(client: string, onEnd: () => void): LatestResults {
    const results: LatestResults = new LatestResults(() => {
      this.subscribers.delete(results);
      this.removeOneOf(client);
      if (this.subscribers.size === 0) this.end();
      onEnd();
    });
    this.subscribers.add(results);
    this.clients.set(client, (this.clients.get(client) ?? 0) + 1);
    this.turn?.join(client);
    return results;
  }

  private removeOneOf(client: string): void {
    const left = this.clients.get(client)! - 1;
    if (left > 0) return void this.clients.set(client, left);
    this.clients.delete(client);
    this.turn?.leave(client);
  }

  /** @returns undefined where nobody listened any more before it was their turn */
  private async inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | undefined> {
    const turn = this.turns.take(this.clients.keys(), work);
    this.turn = turn;
    return turn.outcome;
  }

  private async begin(): Promise<FormattedExecutionResult | undefined> {
    const { operation, runForAskers } = this;
    const outcome = await orErrors(
      this.inTurn(() => runForAskers((contextValue) => createSourceEventStream({ ...operation, contextValue }))),
    );
    if (outcome === undefined) return undefined;
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
      const result = await this.execute();
      if (result === undefined) return;
      for (const results of this.subscribers) results.offer(result);
      await pause(gatherMs, undefined, { ref: false });
    } while (this.isDue && !this.isOver);
    this.isTelling = false;
  }

  private async execute(): Promise<FormattedExecutionResult | undefined> {
    const { operation, runForAskers } = this;
    const outcome = await orErrors(
      this.inTurn(() => {
        this.isDue = false; // what came while it waited is told by this result
        return runForAskers(async (contextValue) =>
          execute({ ...operation, rootValue: this.latestEvent, contextValue }),
        );
      }),
    );
    return outcome && told(outcome);
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
