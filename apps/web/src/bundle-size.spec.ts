import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.join(__dirname, '../dist');

interface Part {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** What the build made, by the names of the sources. */
const manifest = (): Record<string, Part> =>
  JSON.parse(fs.readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Part>;

/** The files that a browser loads before a script of a page runs. */
function filesOf(name: string, parts: Record<string, Part>): string[] {
  const { file, imports = [] } = parts[name]!;
  return [...new Set([file, ...imports.flatMap((each) => filesOf(each, parts))])];
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }).length, 0) / 1_024;

describe('what the browser loads', () => {
  it('is at most 2 KB of script on every page, in one file', () => {
    const files = filesOf('src/islands.ts', manifest());
    expect(files).toHaveLength(1);
    expect(kilobytes(files)).toBeLessThan(2);
  });

  it('is at most 1.5 KB of script for passkeys, in one file, on the pages that take them', () => {
    const files = filesOf('src/passkeys.ts', manifest());
    expect(files).toHaveLength(1);
    expect(kilobytes(files)).toBeLessThan(1.5);
  });

  it('is at most 1 KB of script for the answering desk, in one file', () => {
    const files = filesOf('src/desk.ts', manifest());
    expect(files).toHaveLength(1);
    expect(kilobytes(files)).toBeLessThan(1);
  });

  it('is at most 160 KB of script for the drafting room, in one file', () => {
    const files = filesOf('src/room.ts', manifest());
    expect(files).toHaveLength(1);
    expect(kilobytes(files)).toBeLessThan(160);
  });

  it('is the search, and the reader of what other programs copy, only when the room has opened', () => {
    const parts = manifest();
    const later = Object.keys(parts).find((name) => name.endsWith('/later-parts.ts'))!;
    expect(parts[later]).toMatchObject({ isDynamicEntry: true });
    expect(filesOf('src/room.ts', parts)).not.toContain(parts[later]!.file);
    expect(kilobytes([parts[later]!.file])).toBeGreaterThan(10);
  });
});
