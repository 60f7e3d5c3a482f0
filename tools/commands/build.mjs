import { buildBrowser, buildServer, bundleServer } from '../build.mjs';

await buildServer();
await bundleServer();
await buildBrowser();
