import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A way to PostgreSQL that can be cut and mended, to play an outage without touching the server that other suites use. */
export interface DatabaseProxy {
  readonly url: string;
  /** Breaks open connections and refuses new ones. */
  cut(): void;
  /** Lets connections be, and lets nothing through: a database that hangs. */
  hang(): void;
  /** Lets through what is asked and swallows the answers, so that nobody can tell what was done; to be followed by `cut`. */
  muffle(): void;
  mend(): void;
  close(): void;
}

export async function proxyDatabase(url: string): Promise<DatabaseProxy> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'proxy-'));
  const real = path.join(new URL(url).searchParams.get('host') ?? '', '.s.PGSQL.5432');
  const open = new Set<net.Socket>();
  let state: 'open' | 'cut' | 'hanging' | 'muffled' = 'open';
  const server = net.createServer((near) => {
    if (state === 'cut') return near.destroy();
    const far = net.connect(real);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.on('data', (chunk) => void ((state !== 'muffled' || one === near) && other.write(chunk)));
      if (state === 'hanging') one.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(path.join(folder, '.s.PGSQL.5432'), resolve));
  const through = new URL(url);
  through.searchParams.set('host', folder);
  return {
    url: through.toString(),
    cut: () => {
      state = 'cut';
      for (const socket of open) socket.destroy();
    },
    hang: () => {
      state = 'hanging';
      for (const socket of open) socket.pause();
    },
    muffle: () => {
      state = 'muffled';
    },
    mend: () => {
      state = 'open';
      for (const socket of open) socket.resume();
    },
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
