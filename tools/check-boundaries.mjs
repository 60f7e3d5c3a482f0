import { ESLint } from 'eslint';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Imports that must be refused. If one is not, the rule that keeps the layers is not at work, and every other
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
  {
    in: 'apps/verify/src/verify.ts',
    code: "import '@articulado/record';\n",
    why: 'the verifier imports code of what it verifies',
    rule: 'no-restricted-imports',
  },
  { in: 'libs/base/src/ids.ts', code: "import '@articulado/policy-text';\n", why: 'base imports the domain' },
];
const boundaries = '@nx/enforce-module-boundaries';

export async function checkBoundaries() {
  // Where CI is set, the parser takes a file's words from the disk, as if nobody could hand it others; these imports are never on the disk.
  const parserOptions = { disallowAutomaticSingleRunInference: true };
  const eslint = new ESLint({ cwd: root, overrideConfig: { languageOptions: { parserOptions } } });
  for (const example of forbidden) {
    const [result] = await eslint.lintText(example.code, { filePath: path.join(root, example.in) });
    if (result.messages.some(({ ruleId }) => ruleId === (example.rule ?? boundaries))) continue;
    return {
      code: 1,
      output: `Nothing refuses that ${example.why}. ${JSON.stringify(result.messages)}`,
    };
  }
  return { code: 0, output: '' };
}
