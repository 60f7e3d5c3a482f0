import type { ApiContext } from '@articulado/api';
import type { UnitOfWork } from '@articulado/persistence';
import type { FormattedExecutionResult } from 'graphql';
import type { DataSource } from 'typeorm';
import { type Question, SharedSubscription } from './shared-subscription.js';
import { Turns } from './turns.js';

/** What a subscription is executed with: who asks, in which language. */
export interface Asker {
  /** The same for all who may see the same and read the same language. */
  readonly key: string;
  /** Reads anew who it is and what they may see. */
  context(): Promise<ApiContext>;
}

/** So many executions run at once, each on connections that nothing else waits for. */
export const subscriptionConnections = 2;

/** The subscriptions of all sockets: one for each question and rights, however many ask it. */
export class SharedSubscriptions {
  private readonly open = new Map<string, SharedSubscription>();
  private readonly turns = new Turns(subscriptionConnections);

  /** @param connections - a small pool of their own: pages and acts wait for no subscription */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: DataSource,
  ) {}

  /**
   * @param text - of the question, as it was sent
   * @returns the results as they come, or one that says what is wrong with the question
   */
  async subscribe(
    text: string,
    question: Question,
    asker: Asker,
  ): Promise<AsyncGenerator<FormattedExecutionResult, undefined> | FormattedExecutionResult> {
    const key = JSON.stringify([asker.key, question.operationName, question.variableValues, text]);
    const shared = this.open.get(key) ?? this.begin(key, question, asker);
    const results = shared.subscribe();
    return (await shared.begun) ?? results;
  }

  private begin(key: string, question: Question, asker: Asker): SharedSubscription {
    const shared = new SharedSubscription(
      question,
      (work) =>
        this.turns.run(async () => {
          const context = await asker.context();
          return this.unitOfWork.over(this.connections, () => work(context));
        }),
      () => this.open.get(key) === shared && this.open.delete(key),
    );
    this.open.set(key, shared);
    return shared;
  }
}
