import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Download } from '../record/verify-record.js';
import type { FolderSource } from './arguments.js';
import { linesBounds, maxVersions, versionBounds } from './bounds.js';
import { reasonOf, Unreachable } from './unreachable.js';

/** A version's file is named by its number, as it is written: "1.json", never "01.json". */
const versionName = /^([1-9]\d{0,8})\.json$/;

/** Reads downloads that lie in a folder. @throws Unreachable */
export function readFolder({ folder, recordFile }: FolderSource): Download {
  const versionsFolder = path.join(folder, 'versions');
  // Files that begin with a dot are the system's own.
  const names = (existsSync(versionsFolder) ? readdirSync(versionsFolder) : []).filter((name) => !name.startsWith('.'));
  const versions = names.filter((name) => versionName.test(name));
  if (versions.length > maxVersions)
    throw new Unreachable(versionsFolder, { why: 'too-many-versions', most: maxVersions });
  return {
    record: readFile(recordFile, linesBounds.maxBytes),
    facts: readFile(path.join(folder, 'facts.ndjson'), linesBounds.maxBytes),
    versions: new Map(
      versions.map((name) => [
        Number(versionName.exec(name)![1]),
        readFile(path.join(versionsFolder, name), versionBounds.maxBytes),
      ]),
    ),
    foreignFiles: names.filter((name) => !versionName.test(name)).sort(),
  };
}

/** Only what is a file of its own: a link or a pipe could lead anywhere, and without end. */
function readFile(file: string, most: number): Uint8Array {
  try {
    const found = lstatSync(file);
    if (!found.isFile()) throw new Unreachable(file, { why: 'no-file' });
    if (found.size > most) throw new Unreachable(file, { why: 'too-many-bytes', most });
    return readFileSync(file);
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable(file, reasonOf(error));
  }
}
