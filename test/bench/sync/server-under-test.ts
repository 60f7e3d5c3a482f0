import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { type Dialect, namedDialect, plainDialect } from './dialects.js';
import { flagsOfTheProduct } from './product-server.js';
import type { Memory } from './servers/tell-parent.js';

export const serverNames = ['raw-ws', 'raw-ws-batch', 'hocuspocus', 'articulado'] as const;

/** With the price of a commit beside them, for scenarios at the pace of people. */
export const pacedServerNames = [...serverNames, 'raw-ws-insert'] as const;
export type ServerName = (typeof pacedServerNames)[number];

/** A server as a process of its own, and how to come to it. */
export class ServerUnderTest {
  private constructor(
    readonly name: ServerName,
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  static async start(name: ServerName, databaseUrl: string): Promise<ServerUnderTest> {
    const child = fork(path.join(import.meta.dirname, 'servers', `${name}.js`), {
      execArgv: ['--expose-gc', ...(name === 'articulado' ? flagsOfTheProduct : []), ...profiling(name)],
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const { port } = await answerOf<{ port: number }>(child);
    return new ServerUnderTest(name, child, port);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  address(documentId: string): string {
    const root = `ws://127.0.0.1:${this.port}`;
    if (this.name === 'articulado') return `${root}/collab/${documentId}`;
    return this.name === 'hocuspocus' ? root : `${root}/${documentId}`;
  }

  headers(person: number): Record<string, string> {
    return this.name === 'articulado' ? { Cookie: `as=p${person}`, Origin: 'https://articulado.test' } : {};
  }

  dialect(documentId: string, person: number): Dialect {
    return this.name === 'hocuspocus' ? namedDialect(documentId, `p${person}`) : plainDialect;
  }

  /** Whether it has documents, or only passes messages on. */
  get keepsDocuments(): boolean {
    return this.name === 'articulado' || this.name === 'hocuspocus';
  }

  /** After a forced collection. */
  memory(): Promise<Memory> {
    const answer = answerOf<Memory>(this.child);
    this.child.send('memory');
    return answer;
  }

  /** Lets it stop in order, as at a restart. */
  stop(): Promise<void> {
    return this.end(this.keepsDocuments ? 'SIGTERM' : 'SIGKILL');
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  private end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return Promise.resolve();
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill(signal);
    return gone;
  }
}

/** `BENCH_PROFILE=<folder>` leaves a CPU profile of our server there. */
function profiling(name: ServerName): string[] {
  const folder = process.env['BENCH_PROFILE'];
  return folder && name === 'articulado' ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The server ended: ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as Answer);
    });
  });
}
