import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder.js';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env['STORY_PORT'] ?? 3190) + 2;

/** A platform on its first day, without the demonstration. */
export interface NewPlatform {
  readonly address: string;
  /** What its start prints for whoever becomes its first administrator. */
  readonly link: string;
  stop(): Promise<void>;
}

/** Starts one, in a folder of its own that goes when it stops. */
export async function startNewPlatform(): Promise<NewPlatform> {
  const folder = temporaryFolder('new');
  const address = `http://localhost:${port}`;
  const environment = { ...process.env, PORT: String(port), DATA_DIR: path.join(folder, 'data'), DEMO: '0' };
  const server = spawn(process.execPath, ['tools/commands/start.mjs'], {
    cwd: root,
    env: { ...environment, PUBLIC_URL: address },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const link = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      const found = /\S+\/first-administrator\/\w+/.exec((said += chunk.toString()));
      if (found) resolve(found[0]);
    });
    void gone.then(() => reject(new Error(`The new platform did not start: ${said}`)));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, link, stop };
}
