import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Floors: imports go down only. Platforms: what runs anywhere may not lean on Node or the browser. */
const mayImport = {
  'floor:0-base': [],
  'floor:1-domain': ['floor:0-base', 'floor:1-domain'],
  'floor:2-adapter': ['floor:0-base', 'floor:1-domain', 'floor:2-adapter'],
  'floor:3-feature': ['floor:0-base', 'floor:1-domain', 'floor:2-adapter'], // not each other
  'floor:4-app': ['floor:*'],
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
    sourceTag: 'floor:1-domain',
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'react*', 'graphql', 'yjs', 'node:*'],
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'data/**', 'tmp/**', '.nx/**'] },
  {
    files: ['{apps,libs,test,tools}/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.anywhere.json', './tsconfig.node.json', './tsconfig.browser.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/resolver': { typescript: false, node: { extensions: ['.ts', '.tsx'] } },
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints, allow: [], enforceBuildableLibDependency: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['warn', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
);
