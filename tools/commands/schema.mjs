import fs from 'node:fs';
import path from 'node:path';
import { printSchema } from 'graphql';
import { apiReports } from '../api-report.mjs';
import { buildServer } from '../build.mjs';
import { root } from '../run.mjs';
import { writeApiTypes } from '../write-api-types.mjs';

/** Writes anew what is committed and follows from the code; with `--check` only says whether it is still what the code declares. */
await buildServer();
const { makeApiSchema } = await import('../../apps/server/dist/make-api-schema.js');
const { writePermissionsTable, writeStandstill } = await import('../../libs/domain/permissions/dist/index.js');
const schema = await makeApiSchema();
const documents = {
  ...apiReports(),
  'schema.graphql': `${printSchema(schema)}\n`,
  'libs/adapters/pages/src/api-types.ts': writeApiTypes(schema),
  'docs/permissions.md': `# Who may do what

Written from the one table that guards buttons, mutations and sockets
([permissions.ts](../libs/domain/permissions/src/permissions.ts)); \`npm run schema\` writes it anew. Where stages are named,
at those stages of the default workflow and no others.

${writePermissionsTable()}

${writeStandstill()}
`,
};
for (const [name, text] of Object.entries(documents)) {
  const file = path.join(root, name);
  if (!process.argv.includes('--check')) fs.writeFileSync(file, text);
  else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what the code declares: run "npm run schema", read the difference, and commit it.`);
    process.exitCode = 1;
  }
}
