import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ask } from './own-postgres.js';

/** A way to make the disk under the log full, and to make room again. */
export interface SmallDisk {
  /** `disk`: a real one of 4 MB; `trigger`: without the rights to mount one, an error of the same code. */
  readonly kind: 'disk' | 'trigger';
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
  remove(): void;
}

/** Puts a database's log on a small disk, where root may; else plays it. @param folder - of the PostgreSQL server's own */
export async function smallDisk(url: string, folder: string): Promise<SmallDisk> {
  if (process.getuid?.() !== 0) return playedDisk(url);
  const place = path.join(folder, 'small-disk');
  fs.mkdirSync(place);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=0777', 'tmpfs', place]);
  const ballast = path.join(place, 'ballast');
  const table = path.join(place, 'table');
  fs.mkdirSync(table);
  const { uid, gid } = fs.statSync(path.join(folder, 'data', 'postgres'));
  fs.chownSync(table, uid, gid);
  await ask(url, `CREATE TABLESPACE small LOCATION '${table}'`);
  await ask(url, 'ALTER TABLE draft_batch SET TABLESPACE small');
  return {
    kind: 'disk',
    fill: async () => fillUp(ballast),
    makeRoom: async () => fs.rmSync(ballast),
    remove: () => execFileSync('umount', ['-l', place]),
  };
}

function fillUp(file: string): void {
  const open = fs.openSync(file, 'a');
  try {
    for (;;) fs.writeSync(open, Buffer.alloc(4_096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    fs.closeSync(open);
  }
}

async function playedDisk(url: string): Promise<SmallDisk> {
  await ask(url, 'CREATE TABLE disk (is_full boolean)');
  await ask(url, 'INSERT INTO disk VALUES (false)');
  await ask(
    url,
    `CREATE FUNCTION write_to_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF (SELECT is_full FROM disk) THEN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END IF;
       RETURN NULL; END $$;
     CREATE TRIGGER disk AFTER INSERT ON draft_batch FOR EACH STATEMENT EXECUTE FUNCTION write_to_disk()`,
  );
  const set = async (isFull: boolean) => void (await ask(url, 'UPDATE disk SET is_full = $1', [isFull]));
  return { kind: 'trigger', fill: () => set(true), makeRoom: () => set(false), remove: () => {} };
}
