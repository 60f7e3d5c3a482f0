import { ESLint } from 'eslint';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * The canary: imports that must be refused. If one is not, the rule that keeps the floors has gone silent, and every other
 * lint result says nothing.
 */
const forbidden = [
  {
    in: 'libs/domain/policy-text/src/clause.ts',
    code: "import '@articulado/persistence';\n",
    why: 'domain imports an adapter',
  },
  { in: 'libs/domain/policy-text/src/clause.ts', code: "import 'typeorm';\n", why: 'domain imports a banned package' },
  {
    in: 'libs/features/drafting/server/src/index.ts',
    code: "import '@articulado/approval';\n",
    why: 'a feature imports a feature',
  },
  {
    in: 'libs/features/drafting/browser/src/index.ts',
    code: "import '@articulado/drafting';\n",
    why: "a feature's browser half imports its server half",
  },
  {
    in: 'libs/adapters/editor/src/index.ts',
    code: "import '@articulado/drafting-browser';\n",
    why: 'an adapter imports a feature',
  },
  {
    in: 'libs/adapters/editor/src/index.ts',
    code: "import '@articulado/persistence';\n",
    why: 'the browser imports what runs in Node',
  },
  {
    in: 'libs/adapters/editor/src/index.ts',
    code: "import 'preact';\n",
    why: 'the editor imports what rooms are made of',
  },
  { in: 'libs/base/src/ids.ts', code: "import '@articulado/policy-text';\n", why: 'base imports the domain' },
];
const rule = '@nx/enforce-module-boundaries';

export async function checkBoundaries() {
  // Where CI is set, the parser takes a file's words from the disk, as if nobody could hand it others; a canary is never on the disk.
  const parserOptions = { disallowAutomaticSingleRunInference: true };
  const eslint = new ESLint({ cwd: root, overrideConfig: { languageOptions: { parserOptions } } });
  for (const canary of forbidden) {
    const [result] = await eslint.lintText(canary.code, { filePath: path.join(root, canary.in) });
    if (result.messages.some(({ ruleId }) => ruleId === rule)) continue;
    return {
      code: 1,
      output: `The canary is silent: nothing refuses that ${canary.why}. ${JSON.stringify(result.messages)}`,
    };
  }
  return { code: 0, output: '' };
}
