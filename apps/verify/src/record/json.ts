/** What JSON can hold, as it was read. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** Deepest nesting of arrays and objects that is read. */
const maxNesting = 64;

/**
 * Writes a value by RFC 8785 (JSON Canonicalization Scheme).
 * @throws RangeError for a lone surrogate, which has no UTF-8
 */
export function writeCanonical(value: Json): string {
  const parts: string[] = [];
  writeInto(parts, value);
  return parts.join('');
}

/** Reads a text that is canonical JSON and nested no deeper than it may be; gives `undefined` for any other. */
export function readCanonical(text: string): Json | undefined {
  if (isNestedDeeper(text, maxNesting)) return undefined;
  try {
    const value = JSON.parse(text) as Json;
    return writeCanonical(value) === text ? value : undefined;
  } catch {
    return undefined; // no JSON, or a lone surrogate: whoever asks says what is wrong
  }
}

function writeInto(parts: string[], value: Json): void {
  if (typeof value === 'string') parts.push(quoted(value));
  else if (typeof value !== 'object' || value === null) parts.push(JSON.stringify(value));
  else if (Array.isArray(value)) writeList(parts, value as readonly Json[]);
  else writeMembers(parts, value as { readonly [member: string]: Json });
}

function writeList(parts: string[], list: readonly Json[]): void {
  parts.push('[');
  list.forEach((item, index) => {
    if (index > 0) parts.push(',');
    writeInto(parts, item);
  });
  parts.push(']');
}

/** Sorted by UTF-16 code units, as `sort` does of its own. */
function writeMembers(parts: string[], members: { readonly [member: string]: Json }): void {
  parts.push('{');
  for (const [index, name] of Object.keys(members).sort().entries()) {
    parts.push(index > 0 ? ',' : '', quoted(name), ':');
    writeInto(parts, members[name]!);
  }
  parts.push('}');
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('A lone surrogate');
  return JSON.stringify(text);
}

/** Looked at before the text is parsed, so that no parser is led into the depths. */
function isNestedDeeper(text: string, most: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (isInString && sign === '\\') index += 1;
    else if (sign === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
