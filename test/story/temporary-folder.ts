import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new folder that PostgreSQL's account without rights can walk into: in a closed one the server would keep its data elsewhere. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `articulado-${purpose}-`));
  chmodSync(folder, 0o755);
  return folder;
}
