import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import { pause } from './clients.js';
import { query } from './postgres.js';

/** What `npm start` and the container give to Node (ADR 20). */
export const flagsOfTheProduct = ['--max-semi-space-size=8'];

/** The product's own server with the demonstration in its database, started as an operator would. */
export class ProductServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly databaseUrl: string,
    private readonly onLog: ((text: string) => void) | undefined,
  ) {}

  /**
   * Starts it for the first time, which makes the demonstration.
   * @param onLog - told what it writes to its log, which is shown otherwise
   */
  static async start(databaseUrl: string, onLog?: (text: string) => void): Promise<ProductServer> {
    const server = new ProductServer(await freePort(), databaseUrl, onLog);
    server.launch();
    await server.ready();
    return server;
  }

  get address(): string {
    return `http://localhost:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  launch(): void {
    const { PATH } = process.env;
    const env = {
      PATH,
      NODE_ENV: 'production',
      DEMO: '1',
      PORT: String(this.port),
      DATABASE_URL: this.databaseUrl,
      TRUSTED_PROXIES: 'loopback', // the bench stands for many people, each with an address of their own
    };
    this.child = spawn(process.execPath, [...flagsOfTheProduct, 'apps/server/dist/bundle/main.js'], {
      env,
      stdio: ['ignore', 'ignore', this.onLog ? 'pipe' : 'inherit'],
    });
    this.child.stderr?.on('data', (chunk: Buffer) => this.onLog?.(chunk.toString()));
  }

  async ready(): Promise<void> {
    for (const deadline = Date.now() + 180_000; Date.now() < deadline; await pause(20)) {
      const isReady = await fetch(`${this.address}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
    }
    throw new Error('The product did not start');
  }

  /** A session's cookie, by the demonstration's door. */
  async signIn(role: string): Promise<string> {
    const body = new URLSearchParams({ role });
    const answer = await fetch(`${this.address}/demo/sign-in`, { method: 'POST', body, redirect: 'manual' });
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** The draft of the demonstration's process. */
  async draftId(): Promise<string> {
    const [row] = await query<{ id: string }>(
      this.databaseUrl,
      `SELECT draft.id FROM draft JOIN process ON process.id = draft.process_id WHERE process.slug = 'datos-abiertos'`,
    );
    if (!row) throw new Error('The demonstration has no draft');
    return row.id;
  }

  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const gone = new Promise<void>((resolve) => this.child?.once('exit', () => resolve()));
    this.child?.kill(signal);
    return gone;
  }
}

function freePort(): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
