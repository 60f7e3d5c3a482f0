import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const program = path.resolve(__dirname, '../../libs/adapters/jobs/dist/testing/queue-process.js');

/** A job queue of its own that tests kill. */
export class QueueProcess {
  private said = '';
  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  /** @param settings - see `libs/adapters/jobs/src/testing/queue-process.ts` */
  static async start(databaseUrl: string, settings: Record<string, string> = {}): Promise<QueueProcess> {
    const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, ...settings };
    const started = new QueueProcess(spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] }));
    await started.until('ready');
    return started;
  }

  /** Resolves when the process has said it. */
  async until(word: string): Promise<void> {
    for (const since = Date.now(); !this.said.includes(word); ) {
      if (Date.now() - since > 60_000 || this.child.exitCode !== null) throw new Error(`Not said: ${word}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** How often it told of a fault. */
  get faults(): number {
    return this.said.split('fault\n').length - 1;
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const dead = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await dead;
  }
}
