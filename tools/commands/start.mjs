import { buildIfNeeded } from '../build.mjs';

await buildIfNeeded();
await import('../../apps/server/dist/bundle/main.js');
