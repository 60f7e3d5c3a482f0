import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { proposedAdministrator } from './proposed-administrator.js';
import { inStoryFolder } from './story-folder.js';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env['STORY_PORT'] ?? 3190);
const address = `http://localhost:${port}`;

/**
 * A new platform with the demonstration, in a folder of its own; as `npm start` would start it on a fresh machine. Two browsers
 * visit it side by side, so that no test may rely on what it finds in a process that another one writes in.
 */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'tmp/story'),
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 900_000, // what hangs is ended by the limits of its steps; a slow machine is no failure
  expect: { timeout: 20_000 },
  // What is prepared once is visited by many; the longest stories begin first, so that neither browser waits for the other at the end.
  projects: [
    { name: 'scripted processes', testMatch: 'scripted-processes.setup.ts', fullyParallel: true },
    {
      name: 'stories',
      dependencies: ['scripted processes'],
      testMatch: ['whole-process.spec.ts', 'nothing-saved-is-lost.spec.ts', 'a-click-is-kept.spec.ts'],
    },
    {
      name: 'pages',
      dependencies: ['scripted processes'],
      testIgnore: [
        'whole-process.spec.ts',
        'nothing-saved-is-lost.spec.ts',
        'a-click-is-kept.spec.ts',
        // Of the long runs alone, which name the browser.
        ...(process.env['FIREFOX'] ? [] : ['random-histories.firefox.spec.ts']),
      ],
      fullyParallel: true,
    },
  ],
  use: {
    baseURL: address,
    locale: 'es-GT',
    timezoneId: 'America/Guatemala',
    // Pictures and copies of the page at every step cost a third of the whole; STORY_TRACE=1 has them.
    trace: process.env['STORY_TRACE'] ? 'on' : { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
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
      DATA_DIR: inStoryFolder('data'),
      DEMO: '1',
      RECOVER_ADMINISTRATOR: proposedAdministrator,
    },
  },
});
