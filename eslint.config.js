import nx from '@nx/eslint-plugin';
import { createNodeResolver, default as importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Layers: imports go down only. Platforms: what runs anywhere may not lean on Node or the browser. */
const mayImport = {
  'layer:0-base': [],
  'layer:1-domain': ['layer:0-base', 'layer:1-domain'],
  'layer:2-adapter': ['layer:0-base', 'layer:1-domain', 'layer:2-adapter'],
  'layer:3-feature': ['layer:0-base', 'layer:1-domain', 'layer:2-adapter'], // not each other
  'layer:4-app': ['layer:*'],
  'runs:anywhere': ['runs:anywhere'],
  'runs:node': ['runs:anywhere', 'runs:node'],
  'runs:browser': ['runs:anywhere', 'runs:browser'],
};
const depConstraints = [
  ...Object.entries(mayImport).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
    sourceTag,
    onlyDependOnLibsWithTags,
  })),
  {
    sourceTag: 'layer:1-domain',
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'react*', 'graphql', 'yjs', 'node:*'],
  },
  // The rooms of the features are made of components; the editor is not (ADR 39).
  { sourceTag: 'layer:2-adapter', bannedExternalImports: ['preact', '@preact/*'] },
  { sourceTag: 'runs:node', bannedExternalImports: ['preact', '@preact/*'] },
];

/** Each platform's files are read with that platform's types: what the browser runs must not see Node's, and the other way round. */
const platform = (name, files, ignores = []) => ({
  files,
  ignores,
  languageOptions: { parserOptions: { project: [`./tsconfig.${name}.json`], tsconfigRootDir: import.meta.dirname } },
});
const browserFiles = [
  'libs/adapters/editor/src/**/*.ts',
  'libs/features/*/browser/src/**/*.{ts,tsx}',
  'apps/web/src/**/*.ts',
  'test/story/**/*.ts',
  'test/bench/*.ts',
];
const anywhereFiles = ['libs/base/src', 'libs/domain/*/src', 'libs/adapters/{formats,messages,draft-document}/src'].map(
  (place) => `${place}/**/*.ts`,
);
const sources = '{apps,libs,test,tools}/**/*.{ts,tsx}';
/** Whether a change lands never depends on luck: a random test takes the seed of the run (`seedNow`). */
const randomTestsWithoutSeed = [
  ':not([arguments.1])',
  ':has(> ObjectExpression:not(:has(Property[key.name=seed])))',
].map((which) => ({
  selector: `CallExpression[callee.object.name=fc][callee.property.name=assert]${which}`,
  message: 'Give it the seed of the run: { seed: seedNow() }.',
}));

const specs = ['**/*.spec.{ts,tsx}', '**/testing/**', 'test/**'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'data/**',
      'tmp/**',
      '.nx/**',
      'libs/adapters/pages/src/api-types.ts',
    ],
  },
  {
    files: [sources],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          conditionNames: ['@articulado/source', 'import', 'default'],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints, allow: [], enforceBuildableLibDependency: false }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      // What a library offers is said by name.
      'no-restricted-syntax': ['error', 'ExportAllDeclaration', ...randomTestsWithoutSeed],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The verifier shares no code with what it verifies: it is written from docs/record-format.md alone (ADR 54).
    files: ['apps/verify/src/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|node:)', message: 'Own code and Node alone.' }] },
      ],
    },
  },
  platform('node', [sources], [...browserFiles, ...anywhereFiles]),
  platform(
    'node',
    anywhereFiles.map((files) => files.replace('*.ts', '{*.spec,testing/*}.ts')),
  ),
  platform('anywhere', anywhereFiles, specs),
  platform('browser', browserFiles),
  {
    // What comes back from an API or a database is looked at as it is; the expectation is the check.
    files: specs,
    rules: Object.fromEntries(
      ['assignment', 'member-access', 'return', 'argument', 'call'].map((use) => [
        `@typescript-eslint/no-unsafe-${use}`,
        'off',
      ]),
    ),
  },
);
