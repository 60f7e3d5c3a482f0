import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const program = path.resolve(__dirname, '../../../libs/adapters/collab-sync/dist/testing/host-process.js');

export interface ServerSettings {
  readonly databaseUrl: string;
  /** Admissions: who may come, by session. */
  readonly people: readonly object[];
  readonly limits?: object;
  /** When client ids that pages left behind are lent again. */
  readonly leases?: object;
}

/** A collab server of its own that tests kill, stop in its tracks and let go on. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** Resolves when clients may come. @throws when it ends instead */
  static async start({ databaseUrl, people, limits = {}, leases = {} }: ServerSettings): Promise<ServerProcess> {
    const settings = {
      DATABASE_URL: databaseUrl,
      PEOPLE: JSON.stringify(people),
      LIMITS: JSON.stringify(limits),
      LEASES: JSON.stringify(leases),
    };
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env['PATH'], ...(process.env['FAULTS'] ? { FAULTS: '1' } : {}), ...settings },
      stdio: ['ignore', 'pipe', process.env['FAULTS'] ? 'inherit' : 'pipe'],
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2_000);
    });
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout?.once('data', (ready: Buffer) => resolve(Number(ready.toString().split(' ')[1])));
      child.once('exit', (code) => reject(new Error(`The server ended: ${code}; ${said}`)));
    });
    return new ServerProcess(child, port);
  }

  get address(): string {
    return `ws://127.0.0.1:${this.port}/collab`;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Ends it as a power cut would: nothing of it runs another step. */
  async kill(): Promise<void> {
    if (!this.isRunning) return;
    const dead = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await dead;
  }

  /** Stops it in its tracks; its sockets stay open and silent. */
  pause(): void {
    this.child.kill('SIGSTOP');
  }

  goOn(): void {
    this.child.kill('SIGCONT');
  }
}
