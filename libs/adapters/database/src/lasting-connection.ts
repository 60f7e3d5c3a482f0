import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** How long things may take, in milliseconds. */
export interface ConnectionTimes {
  /** Between two questions whether the other side still lives. */
  readonly keepaliveMs: number;
  /** After which an unanswered statement means that the connection is dead. */
  readonly answerLimitMs: number;
  /** Before the first try to come back; each further one waits twice as long, up to `longestPauseMs`. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const usualTimes: ConnectionTimes = {
  keepaliveMs: 5_000,
  answerLimitMs: 5_000,
  firstPauseMs: 100,
  longestPauseMs: 5_000,
};

interface LastingConnectionOptions {
  readonly url: string;
  /** What the connection is called in `pg_stat_activity`. */
  readonly name: string;
  /** Settings of the session, as the `options` of a connection. */
  readonly settings?: string;
  /** Made ready before anybody hears that it is open: `LISTEN`, for instance. Again each time that it comes back. */
  readonly prepare?: (client: pg.Client) => Promise<unknown>;
  /** Told once an outage. */
  readonly onLost: (error: Error) => void;
  readonly onBack: () => void;
  readonly times: ConnectionTimes;
}

/** One connection to PostgreSQL that notices its own death, and comes back with growing pauses until it is closed. */
export class LastingConnection {
  private client: pg.Client | undefined;
  private underWay = 0;
  private readonly keepalive: NodeJS.Timeout;
  private readonly closing = new AbortController();

  private constructor(private readonly options: LastingConnectionOptions) {
    this.keepalive = setInterval(() => this.ask(), options.times.keepaliveMs).unref();
  }

  /** @throws when the database does not take us in at the first time */
  static async open(options: LastingConnectionOptions): Promise<LastingConnection> {
    const connection = new LastingConnection(options);
    try {
      await connection.connect();
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }

  get isOpen(): boolean {
    return this.client !== undefined;
  }

  /** The PostgreSQL process at the other end; `undefined` while the connection is away. */
  get backendId(): number | undefined {
    return (this.client as { processID?: number } | undefined)?.processID;
  }

  /** One after another: whoever asks waits for the answer before. @throws when the connection is away or was lost */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { client } = this;
    if (!client) throw new Error('The connection is away');
    this.underWay += 1;
    try {
      return (await client.query<Row>(text, values)).rows;
    } catch (error) {
      if (!isAnswer(error)) this.lose(client, error as Error);
      throw error;
    } finally {
      this.underWay -= 1;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.keepalive);
    this.closing.abort();
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private async connect(): Promise<void> {
    const { url, name, settings, prepare, times } = this.options;
    const client = new pg.Client({
      connectionString: url,
      application_name: name,
      options: settings,
      keepAlive: true,
      connectionTimeoutMillis: times.answerLimitMs,
      query_timeout: times.answerLimitMs,
    });
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, new Error('PostgreSQL ended the connection')));
    try {
      await client.connect();
      await prepare?.(client);
    } catch (error) {
      discard(client);
      throw error;
    }
    if (this.closing.signal.aborted) return discard(client);
    this.client = client;
  }

  private ask(): void {
    if (this.underWay > 0) return; // a statement waits for its answer, and notices by itself when none comes
    // Its failure is told by `lose`; there is nobody else who waits for the answer.
    this.query('SELECT 1').catch(() => undefined);
  }

  private lose(client: pg.Client, error: Error): void {
    if (client !== this.client) return;
    this.client = undefined;
    discard(client);
    this.options.onLost(error);
    void this.comeBack();
  }

  private async comeBack(): Promise<void> {
    const { firstPauseMs, longestPauseMs } = this.options.times;
    for (let waitMs = firstPauseMs; !this.isOpen; waitMs = Math.min(2 * waitMs, longestPauseMs)) {
      // Not all processes at the same moment: a database that has just come back has enough to do.
      await this.wait(waitMs * (0.5 + Math.random()));
      if (this.closing.signal.aborted) return;
      await this.connect().catch(() => undefined); // still away, which was told when it began
    }
    this.options.onBack();
  }

  private async wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined); // closed meanwhile
  }
}

/** PostgreSQL itself says no to a statement: the connection is good. What begins with 57P is its farewell. */
const isAnswer = (error: unknown) => error instanceof pg.DatabaseError && !error.code?.startsWith('57P');

/** Nobody waits for a connection that is given up, and it has nothing more to say. */
function discard(client: pg.Client): void {
  client.removeAllListeners('notification');
  client.end().catch(() => undefined);
}
