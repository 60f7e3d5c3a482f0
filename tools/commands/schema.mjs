import fs from 'node:fs';
import path from 'node:path';
import { buildServer } from '../build.mjs';
import { root } from '../run.mjs';

/** Writes the committed schema anew; with `--check` only says whether it is still what the code declares. */
const file = path.join(root, 'schema.graphql');
await buildServer();
const { printApiSchema } = await import('../../apps/server/dist/print-api-schema.js');
const schema = await printApiSchema();
if (process.argv.includes('--check')) {
  const committed = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (committed !== schema) {
    console.error(
      'schema.graphql is not what the code declares: run "npm run schema", read the difference, and commit it.',
    );
    process.exitCode = 1;
  }
} else fs.writeFileSync(file, schema);
