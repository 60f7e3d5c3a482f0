import { type Refusal, refuse } from '@articulado/base';
import { maxFileBytes, maxFileMegabytes } from './file-limits.js';

/** Part of every platform this runs on, but not of the ECMAScript types. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Reads a file as text: UTF-8, UTF-16 of either byte order, with or without a byte order mark, or Windows-1252, as older
 * programs write Spanish. Strict: a wrong byte is a refusal and never a "�" in a policy.
 * @returns the text, or why the file can't be read: empty, too large, or not text (other encodings and binary formats)
 */
export function decodeText(bytes: Uint8Array): string | Refusal<'file-not-text' | 'file-too-large' | 'file-empty'> {
  if (bytes.length > maxFileBytes) return refuse('file-too-large', { limitMegabytes: maxFileMegabytes });
  const text = decode(bytes);
  if (text === undefined || binary.test(text)) return refuse('file-not-text', {});
  return text.trim() === '' ? refuse('file-empty', {}) : text;
}

/** What no text holds: nulls, and the controls that Windows-1252 has no letters for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /\u0000/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/;

function decode(bytes: Uint8Array): string | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16) return strictly(utf16, bytes);
  return strictly('utf-8', bytes) ?? windowsText(bytes);
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the only thing a fatal decoder throws for is a byte that the encoding has no letter for
  }
}

/** So much of a file is looked at to tell its encoding. */
const looked = 4_000;

/** UTF-16 by its byte order mark, or since every other byte of Spanish text in it is zero. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const [even, odd] = [zerosOf(bytes, 0), zerosOf(bytes, 1)];
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < 0.6) return undefined;
  if (odd > even && even < 0.05) return 'utf-16le';
  return even > odd && odd < 0.05 ? 'utf-16be' : undefined;
}

/** Which part of every other byte is zero. */
function zerosOf(bytes: Uint8Array, first: 0 | 1): number {
  const every = bytes.slice(0, looked).filter((_, index) => index % 2 === first);
  return every.length === 0 ? 0 : every.filter((byte) => byte === 0).length / every.length;
}

/** Letters beyond ASCII are a small part of Spanish text. */
const mostHighBytes = 0.3;

/**
 * Windows-1252, where nothing speaks against it: hardly any file has wrong bytes by this encoding, so what is damaged UTF-8 or
 * no text at all must be told by other signs.
 */
function windowsText(bytes: Uint8Array): string | undefined {
  const high = bytes.filter((byte) => byte >= 0x80).length;
  if (high > mostHighBytes * bytes.length || isDamagedUtf8(bytes)) return undefined;
  const text = strictly('windows-1252', bytes);
  return text === undefined || controls.test(text) ? undefined : text;
}

/** Whether most letters beyond ASCII are those of UTF-8, or the file ends in the middle of one. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let [whole, single] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const length = lengthOfLetter(bytes[index]!);
    const isWhole = length > 1 && bytes.slice(index + 1, index + length).every((byte) => byte >> 6 === 0b10);
    // "Ã" as the last letter of a file is no word; the first half of "í" is.
    if (isWhole) whole += 1;
    else if (bytes[index]! >= 0x80) single += 1;
    if (isWhole) index += length - 1;
  }
  return whole > single;
}

const lengthOfLetter = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1);
