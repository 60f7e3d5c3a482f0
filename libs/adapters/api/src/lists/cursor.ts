import type { Key } from '@articulado/persistence';
import { GraphQLError } from 'graphql';

/** What stands at one place of a key. */
export type KeyPart = 'moment' | 'number' | 'text' | 'uuid';

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a value may be compared with a column of that type: whatever may not would be an error of PostgreSQL. */
const isReadable: Readonly<Record<KeyPart, (value: unknown) => boolean>> = {
  moment: (value) => typeof value === 'string' && iso.test(value) && !Number.isNaN(Date.parse(value)),
  number: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  text: (value) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
  uuid: (value) => typeof value === 'string' && uuid.test(value),
};

/** Writes the place of a row in a list. Opaque: programs hand it back as it is. @param list - tells the cursors of one list from those of others */
export const writeCursor = (list: string, key: Key): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

/**
 * Reads what `writeCursor` wrote.
 * @param argument - that the cursor was given in
 * @throws GraphQLError for anything else, a cursor of another list too
 */
export function readCursor(list: string, parts: readonly KeyPart[], cursor: string, argument: string): Key {
  const [of, ...values] = read(cursor);
  const isOurs = of === list && values.length === parts.length && parts.every((part, i) => isReadable[part](values[i]));
  if (!isOurs) throw wrong(argument, `"${argument}" is no cursor of this list.`);
  return values.map((value, i) => (parts[i] === 'moment' ? new Date(value as string) : (value as string | number)));
}

/** Whether a row stands after another, by their keys. Ids are compared as PostgreSQL does it: byte by byte. */
export function comesAfter(key: Key, other: Key): boolean {
  const place = key.findIndex((value, index) => value.valueOf() !== other[index]!.valueOf());
  return place >= 0 && key[place]! > other[place]!;
}

/** What is wrong with an argument of a list, told to whoever asks. */
export const wrong = (argument: string, message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument } });

function read(cursor: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return []; // said by the caller
  }
}
