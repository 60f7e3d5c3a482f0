/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Writes a value as canonical JSON: one text for one value, whoever writes it, so that its hash can be compared.
 * Members are sorted by UTF-16 code units, numbers and strings are written as ECMAScript does, `undefined` members are left out.
 * @throws RangeError for what JSON can't carry unchanged: NaN, infinities, lone surrogates
 * @see RFC 8785 (JSON Canonicalization Scheme)
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`Not a JSON number: ${value}`);
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('A lone surrogate has no canonical form');
  return JSON.stringify(text);
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
