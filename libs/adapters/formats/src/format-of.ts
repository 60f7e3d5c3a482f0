import { type Refusal, refuse } from '@articulado/base';
import { openPackage } from './package/open-package.js';
import { orRefusal, UnreadableFile } from './package/unreadable-file.js';
import { isZip } from './package/zip-directory.js';

/** The formats of files that have a reader; "text" is Markdown or plain text. */
export type FileFormat = 'docx' | 'odt' | 'html' | 'text';

/** Tells by what is in a file, and never by its name, which reader reads it. */
export const formatOf = (bytes: Uint8Array): FileFormat | Refusal<'file-not-readable'> => {
  if (isZip(bytes)) return orRefusal(() => formatOfPackage(bytes));
  const start = latin(bytes.subarray(0, 2_048));
  if (start.startsWith(compoundFile)) return formatOfCompoundFile(bytes);
  if (/^(?:%PDF-|\{\\rtf)/.test(start)) return refuse('file-not-readable', { problem: 'other-format' });
  return isPage(start) ? 'html' : 'text';
};

/** What the files of Word 97 begin with, and all encrypted ones. */
const compoundFile = '\u00D0\u00CF\u0011\u00E0';

function formatOfPackage(bytes: Uint8Array): FileFormat {
  const { has } = openPackage(bytes);
  if (has('[Content_Types].xml')) return 'docx';
  if (has('content.xml')) return 'odt';
  throw new UnreadableFile('other-format');
}

function formatOfCompoundFile(bytes: Uint8Array): Refusal<'file-not-readable'> {
  const isEncrypted = latin(bytes).includes([...'EncryptedPackage'].join('\0'));
  return refuse('file-not-readable', { problem: isEncrypted ? 'encrypted' : 'other-format' });
}

/** A page says so at its very beginning, after what may stand before it; Markdown may hold any tag. */
const isPage = (start: string): boolean =>
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(
    withoutNulls(start),
  );

/** The letters of UTF-16 without its other half, which is 0 for those that a page begins with. */
const withoutNulls = (start: string): string =>
  start.replaceAll('\0', '').replace(/^(?:\u00FF\u00FE|\u00FE\u00FF)/, '');

const latin = (bytes: Uint8Array): string => {
  let words = '';
  for (let at = 0; at < bytes.length; at += 8_192) words += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return words;
};
