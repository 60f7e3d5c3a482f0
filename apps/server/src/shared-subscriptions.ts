import type { ApiContext } from '@articulado/api';
import type { UnitOfWork } from '@articulado/persistence';
import type { FormattedExecutionResult } from 'graphql';
import type { DataSource } from 'typeorm';
import type { ApiSocketState } from './api-socket.js';
import { pace } from './paced-resolvers.js';
import { type SubscriptionOperation, SharedSubscription } from './shared-subscription.js';
import { Turns } from './turns.js';

/** What a subscription is executed with: who asks, in which language. */
export interface Asker {
  /** The same for all who may see the same and read the same language. */
  readonly key: string;
  /** Who has turns: a session, or for visitors their network. */
  readonly client: string;
  /** Reads anew who it is and what they may see. */
  context(): Promise<ApiContext>;
}

/** A socket that said who asks by it. */
export type Subscriber = Required<Pick<ApiSocketState, 'asker' | 'whenGone'>>;

/** So many executions run at once, one for each who asks, on connections that nothing else waits for. */
export const subscriptionConnections = 2;

/** The subscriptions of all sockets: one for each operation and rights, however many ask it. */
export class SharedSubscriptions {
  private readonly open = new Map<string, SharedSubscription>();
  private readonly turns = new Turns(subscriptionConnections);

  /** @param connections - a small pool of their own: pages and acts wait for no subscription */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: DataSource,
  ) {}

  /**
   * @param text - of the operation, as it was sent
   * @param onEnd - told once, when the subscription is over
   * @returns the results as they come, or one that says what is wrong with the operation
   */
  async subscribe(
    text: string,
    operation: SubscriptionOperation,
    { asker, whenGone }: Subscriber,
    onEnd: () => void,
  ): Promise<AsyncGenerator<FormattedExecutionResult, undefined> | FormattedExecutionResult> {
    const key = JSON.stringify([asker.key, operation.operationName, operation.variableValues, text]);
    const shared = this.open.get(key) ?? this.begin(key, operation, asker);
    const results = shared.subscribe(asker.client, onEnd);
    const leave = whenGone(() => void results.return()); // also while it waits for its turn to begin
    const wrong = await shared.begun;
    leave();
    if (wrong) void results.return();
    return wrong ?? results;
  }

  private begin(key: string, operation: SubscriptionOperation, asker: Asker): SharedSubscription {
    const shared = new SharedSubscription(
      operation,
      this.turns,
      async (work) => {
        const context = await asker.context();
        if (operation.isCostly) pace(context);
        return this.unitOfWork.over(this.connections, () => work(context));
      },
      () => this.open.get(key) === shared && this.open.delete(key),
    );
    this.open.set(key, shared);
    return shared;
  }
}
