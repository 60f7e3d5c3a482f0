import { buildServer } from '../build.mjs';

await buildServer();
await import('../../apps/verify/dist/main.js');
