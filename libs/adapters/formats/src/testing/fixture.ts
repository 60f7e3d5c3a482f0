import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../../fixtures');

/** The bytes of a file in `fixtures`. */
export const fixture = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(folder, name)));

/** The names of the files in a folder of `fixtures`, with their folders. */
export const fixturesIn = (name: string): string[] =>
  fs
    .readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
