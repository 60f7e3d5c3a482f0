import { type Refusal, refuse } from '@articulado/base';

/** Largest file that is read, in megabytes of a million bytes. */
export const maxFileMegabytes = 5;
export const maxFileBytes = maxFileMegabytes * 1_000_000;

/** Part of every platform this runs on, but not of the ECMAScript types. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/**
 * Reads a file as text: UTF-8, with or without a byte order mark. Strict: a wrong byte is a refusal and never a "�" in a policy.
 * @returns the text, or why the file can't be read: empty, too large, or not text (other encodings and binary formats)
 */
export function decodeText(bytes: Uint8Array): string | Refusal<'file-not-text' | 'file-too-large' | 'file-empty'> {
  if (bytes.length > maxFileBytes) return refuse('file-too-large', { limitMegabytes: maxFileMegabytes });
  const text = strictUtf8(bytes);
  if (text === undefined || text.includes('\0')) return refuse('file-not-text', {});
  return text.trim() === '' ? refuse('file-empty', {}) : text;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the only thing a fatal decoder throws for is a byte that is not UTF-8
  }
}
