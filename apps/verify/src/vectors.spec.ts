import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spanish } from './messages/messages.es.js';
import { readFolder } from './input/read-folder.js';
import { type Known, verifyDownload } from './record/verify-record.js';
import { type Vector, vectors } from './testing/make-vectors.js';

/** Test vectors for any verifier, in whatever language; `docs/record-format.md` tells what they are. */
const folder = path.join(__dirname, '../../../test/record-vectors');

interface Listed extends Known {
  readonly name: string;
  readonly about: string;
  readonly findings: readonly object[];
}

const listed = ([name, { about, download, ...known }]: [string, Vector]): Listed => ({
  name,
  about,
  ...known,
  findings: verifyDownload(download, known).findings,
});

// WRITE_VECTORS=1 npm run test:unit -- apps/verify/src/vectors.spec.ts; then read what changed in `index.json`.
if (process.env.WRITE_VECTORS) writeAll();

const index = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as Listed[];
const kept = (name: string) =>
  readFolder({ from: 'folder', folder: path.join(folder, name), recordFile: path.join(folder, name, 'record.ndjson') });

describe('the vectors', () => {
  it.each(index)('$name: $about', ({ name, noted, process, findings }) => {
    expect(verifyDownload(kept(name), { noted, process }).findings).toEqual(findings);
    expect(name.startsWith('valid-') && findings.length > 0).toBe(false);
  });

  it('lie in folders as they are made', () => {
    expect(index.map(({ name }) => name)).toEqual([...vectors.keys()]);
    for (const [name, { download }] of vectors) {
      const { record, facts, versions, foreignFiles } = kept(name);
      expect([record, facts, versions]).toEqual([download.record, download.facts, download.versions]);
      expect(foreignFiles).toEqual(download.foreignFiles ?? []);
    }
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...vectors.keys()].sort());
  });

  it('show everything that can be found in one download', () => {
    const found = new Set(index.flatMap(({ findings }) => findings.map((one) => (one as { found: string }).found)));
    // That a record did not only grow is seen between two downloads, and never in one.
    const inOneDownload = Object.keys(spanish.findings).filter((code) => code !== 'record-not-continued');
    expect([...found].sort()).toEqual(inOneDownload.sort());
  });
});

function writeAll(): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  for (const [name, { download }] of vectors) {
    const place = path.join(folder, name);
    mkdirSync(path.join(place, 'versions'), { recursive: true });
    writeFileSync(path.join(place, 'record.ndjson'), download.record);
    writeFileSync(path.join(place, 'facts.ndjson'), download.facts);
    for (const [number, text] of download.versions) writeFileSync(path.join(place, 'versions', `${number}.json`), text);
    for (const file of download.foreignFiles ?? []) writeFileSync(path.join(place, 'versions', file), '{}');
  }
  writeFileSync(path.join(folder, 'index.json'), `${JSON.stringify([...vectors].map(listed), undefined, 2)}\n`);
}
