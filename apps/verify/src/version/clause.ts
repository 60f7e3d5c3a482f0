/** A stretch of words with what is marked at it, as far as numbers and references need it. */
interface Run {
  readonly text: string;
  /** The clause of kind `note` whose mark this is. */
  readonly note?: string;
  readonly reference?: { readonly id: string; readonly target: string };
}

/** A clause whose form was checked. */
export interface Clause {
  readonly id: string;
  readonly kind: string;
  readonly depth: number;
  readonly content: readonly Run[];
  /** The number that it was given; without one it follows from the place. */
  readonly number?: string;
}

export const kindsOfFormat1 = (
  'docTitle formula recitals recital title chapter section article paragraph point definition content ' +
  'transitionals transitional annex cell'
).split(' ');
export const kindsOfFormat2 = [...kindsOfFormat1, 'book', 'part', 'subpoint', 'note'];

const maxDepth = 12;
/** UTF-16 units of words in one clause. */
const maxLength = 20_000;

export const isDepth = (value: unknown): boolean => isCount(value, maxDepth);
export const isCount = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
export const isId = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);
export const isMark = (value: unknown): boolean => value === undefined || value === true;

/** Whether a value is a list of runs that are good each, and not too long together. */
export function isContent(value: unknown, isRun: (run: unknown) => boolean): boolean {
  if (!Array.isArray(value) || !value.every(isRun)) return false;
  const runs = value as readonly Run[];
  return runs.reduce((length, { text }) => length + text.length, 0) <= maxLength;
}
