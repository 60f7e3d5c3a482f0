import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url));

/** What the browser loads. The server finds the hashed names in `dist/.vite/manifest.json`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: {
    conditions: ['@articulado/source', 'module', 'browser', 'production'],
    // The room's messages come parsed (`@articulado/messages/room-messages`); the parser would be 7 KB more.
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
      { find: /^lib0\/logging$/, replacement: source('yjs-logging.ts') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // Baseline of late 2023: phones five years old with an updated browser.
    target: ['chrome120', 'firefox121', 'safari17.2'],
    modulePreload: false,
    // Of the drafting room; what it may weigh is a test's (`src/bundle-size.spec.ts`).
    chunkSizeWarningLimit: 560,
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [source('style.css'), source('islands.ts'), source('desk.ts'), source('passkeys.ts'), source('room.ts')],
    },
  },
});
