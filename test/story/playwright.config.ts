import { temporaryFolder } from './temporary-folder.js';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env['STORY_PORT'] ?? 3190);
const address = `http://localhost:${port}`;

/** A new platform with the demonstration, in a folder of its own; as `npm start` would start it on a fresh machine. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'tmp/story'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    locale: 'es-GT',
    timezoneId: 'America/Guatemala',
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  webServer: {
    command: `${process.execPath} tools/commands/start.mjs`,
    cwd: root,
    url: `${address}/health/ready`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    reuseExistingServer: process.env['STORY_REUSE'] !== undefined,
    env: {
      PORT: String(port),
      DATA_DIR: path.join(temporaryFolder('story'), 'data'),
      DEMO: '1',
    },
  },
});
