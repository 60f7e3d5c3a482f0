/** Part of every platform this runs on, but not of the ECMAScript types. */
declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/**
 * Reads a page's bytes in the encoding that its byte order mark or its `<meta>` tells; without them it is UTF-8, or, where it
 * can't be, the Windows-1252 of older programs.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const named = markedEncoding(bytes) ?? namedEncoding(bytes);
  return (named && decode(bytes, named)) ?? decode(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function namedEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4_096));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
}

/** @returns `undefined` for an encoding that is not known or in which the bytes are not text */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the only things that a fatal decoder throws for
  }
}
