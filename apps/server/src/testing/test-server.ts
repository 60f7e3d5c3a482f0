import { demoPeople } from '@articulado/accounts';
import { createServer, type AddressInfo } from 'node:net';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { type RunningServer, startServer } from '../start-server.js';

export type Role = keyof typeof demoPeople | 'visitor';

/** What the API answered. */
export interface Answer {
  readonly data?: Record<string, never>;
  readonly errors?: readonly { readonly message: string }[];
}

/** The whole server on a database of its own, asked over HTTP as anybody would. */
export class TestServer {
  private constructor(
    readonly running: RunningServer,
    readonly database: FreshDatabase,
  ) {}

  static async start(): Promise<TestServer> {
    const database = await freshDatabase();
    const running = await startServer({ databaseUrl: database.url, port: await freePort(), demo: true, sendsMail: false });
    return new TestServer(running, database);
  }

  get address(): string {
    return this.running.url;
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.database.drop();
  }

  /** Asks the API. @param cookie - from `signIn` */
  async ask(query: string, variables: object = {}, cookie = ''): Promise<Answer> {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Answer;
  }
}

/** A port that nobody uses: the server must know its own address before it listens. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
