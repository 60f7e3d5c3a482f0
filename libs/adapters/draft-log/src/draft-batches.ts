import type { LoggedUpdate } from './packed-updates.js';

/** One accepted change of a draft's text by one person, in Yjs' update format (v1). */
export interface DraftUpdate {
  /** Who wrote it, by the authenticated connection; nobody for what the platform itself writes. */
  readonly personId: string | null;
  readonly bytes: Uint8Array;
}

/**
 * A row of `draft_batch`: the updates that one commit added to the end of a draft's log, whoever wrote them. A busy draft gets hundreds of
 * updates with each commit, and a row for each of them would cost more than all the rest (ADR 16).
 */
export interface BatchRow {
  /** Number of the last of its updates; a decimal, as PostgreSQL gives a bigint. */
  readonly sequence: string;
  /** Who wrote in it, each once. */
  readonly person_ids: readonly (string | null)[];
  /** For each update, the place of its author in `person_ids`. */
  readonly authors: readonly number[];
  /** For each update, its length. Bytes. */
  readonly lengths: readonly number[];
  /** All updates, one behind the other. */
  readonly bytes: Buffer;
}

/** The same as a statement's parameters: arrays as PostgreSQL writes them, which its driver would make of each element on its own. */
export interface BatchValues {
  readonly personIds: string;
  readonly authors: string;
  readonly lengths: string;
  readonly bytes: Buffer;
}

/** The columns of a row for these updates, in their order. */
export function batchValues(updates: readonly DraftUpdate[]): BatchValues {
  const people = new Map<string | null, number>();
  const authors = updates.map(({ personId }) => {
    const place = people.get(personId) ?? people.size;
    people.set(personId, place);
    return place;
  });
  return {
    personIds: arrayOf([...people.keys()].map((personId) => personId ?? 'NULL')),
    authors: arrayOf(authors),
    lengths: arrayOf(updates.map(({ bytes }) => bytes.length)),
    bytes: Buffer.concat(updates.map(({ bytes }) => bytes)),
  };
}

/**
 * The updates of a row, with their numbers in the log. Their bytes are the row's own, not copies.
 * @throws where the row contradicts itself: better no text than a wrong one
 */
export function updatesOf({ sequence, person_ids, authors, lengths, bytes }: BatchRow) {
  const first = Number(sequence) - lengths.length + 1;
  let end = 0;
  const updates = lengths.map((length, place) => ({
    sequence: first + place,
    personId: person_ids[authors[place]!],
    bytes: bytes.subarray(end, (end += length)),
  }));
  if (end === bytes.length && updates.every(hasAuthor)) return updates;
  throw new Error(`Row ${sequence} of a draft's log is damaged`);
}

const hasAuthor = <Update extends { readonly personId: string | null | undefined }>(
  update: Update,
): update is Update & { readonly personId: string | null } => update.personId !== undefined;

/** A row as whoever reads history gets it: also when it was committed, in microseconds since 1970. */
export type DatedBatchRow = BatchRow & { readonly written_at: string };

export const loggedUpdatesOf = (row: DatedBatchRow): LoggedUpdate[] =>
  updatesOf(row).map((update) => ({ ...update, writtenAt: Number(row.written_at) }));

/** The columns of `DatedBatchRow`; PostgreSQL's numeric is exact where JavaScript's dates stop at the millisecond. */
export const datedColumns =
  'sequence, person_ids, authors, lengths, (extract(epoch FROM written_at) * 1000000)::bigint AS written_at, bytes';

const arrayOf = (elements: readonly (string | number)[]): string => `{${elements.join(',')}}`;
