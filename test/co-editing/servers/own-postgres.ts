import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeTemplate } from '@articulado/persistence/testing';
import pg from 'pg';

/** A PostgreSQL server that a suite may stop, crash and fill up, since no other suite uses it. */
export class OwnPostgres {
  private constructor(
    readonly folder: string,
    private server: ChildProcess,
  ) {}

  /** Starts one; from here on `freshDatabase()` of this suite is on it. */
  static async start(): Promise<OwnPostgres> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'own-postgres-'));
    fs.chmodSync(folder, 0o755);
    const { server, url } = await serverIn(folder);
    process.env['TEST_POSTGRES_URL'] = url;
    await makeTemplate();
    return new OwnPostgres(folder, server);
  }

  /** Shuts down in good order and starts again after a while. */
  async restart(awayMs: number): Promise<void> {
    await this.end();
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    await this.startAgain();
  }

  /** Ends all of it at once, as a power cut would, and starts again: it must replay its own log. */
  async crash(awayMs: number): Promise<void> {
    process.kill(this.mainProcess(), 'SIGQUIT');
    await this.restart(awayMs);
  }

  async stop(): Promise<void> {
    await this.end();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const gone = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    // A shutdown that meets the end of a crash recovery may wait for ever: PostgreSQL's own, seen with 18.
    const late = setTimeout(() => process.kill(this.mainProcess(), 'SIGQUIT'), 10_000);
    await gone;
    clearTimeout(late);
  }

  private async startAgain(): Promise<void> {
    this.server = (await serverIn(this.folder)).server;
  }

  private mainProcess(): number {
    return Number(fs.readFileSync(path.join(this.folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }
}

async function serverIn(folder: string): Promise<{ server: ChildProcess; url: string }> {
  const program = path.join(__dirname, 'postgres-process.mjs');
  const server = spawn(process.execPath, [program, path.join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (said: Buffer) => resolve(said.toString()));
    server.once('exit', (code) => reject(new Error(`PostgreSQL did not start: ${code}`)));
  });
  return { server, url };
}

/** One statement on a connection of its own, tried again while the database is coming back. */
export async function ask<Row extends object>(url: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {}); // a broken connection fails the statement, which is what counts
    try {
      await client.connect();
      return (await client.query<Row>(statement, values)).rows;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
}
