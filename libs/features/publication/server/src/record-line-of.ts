import { canonicalJson, type Json } from '@articulado/base';
import type { RecordEntryRow } from '@articulado/persistence';
import { type Disclosure, type Entry, type RecordLine, writeLine } from '@articulado/record';

/** An entry of the record as its row tells it. @throws SyntaxError for a row whose text was altered into no JSON */
export const lineOf = (row: RecordEntryRow): RecordLine => ({
  entry: JSON.parse(row.entry) as Entry,
  hash: row.hash,
  disclosed: disclosedIn(row),
});

const disclosedIn = ({ disclosed }: RecordEntryRow) => {
  const list = disclosed as readonly Disclosure[];
  return list.length > 0 ? list : undefined;
};

/**
 * Writes an entry as a line of the download, just as its row tells it: place, type and time are taken from their columns,
 * so that a column altered past the use cases no longer has the hash that seals the entry, and the verifier says so.
 */
export function downloadLineOf(row: RecordEntryRow): string {
  const stored = readCanonical(row.entry);
  // Not the text that was written: shown as it is, for the verifier to find unreadable. Mending it would hide the change.
  if (!stored) return `{"entry":${row.entry},"hash":"${row.hash}"}`;
  const entry = { ...stored, sequence: row.sequence, type: row.type, at: row.at.toISOString() } as Entry;
  return writeLine({ entry, hash: row.hash, disclosed: disclosedIn(row) });
}

function readCanonical(text: string): object | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === 'object' && value !== null && canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined; // what isn't JSON can't be canonical: the answer is the same
  }
}
