import { buildBrowser, buildServer } from '../build.mjs';

await buildServer();
await buildBrowser();
