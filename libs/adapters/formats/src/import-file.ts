import { type ClauseId, type Refusal, isRefusal, refuse } from '@articulado/base';
import { decodeText } from './decode-text.js';
import { maxFileBytes, maxFileMegabytes } from './file-limits.js';
import { readDocx } from './docx/read-docx.js';
import { type FileFormat, formatOf } from './format-of.js';
import { decodeHtml } from './html/decode-html.js';
import { readHtml } from './html/read-html.js';
import { importText } from './import-text.js';
import { readOdt } from './odt/read-odt.js';
import { type Recognised, recogniseOrRefuse } from './recognise/recognise.js';
import type { LineChoice } from './report/import-report.js';

/** What a file was read as. */
export interface ImportedFile extends Recognised {
  readonly format: FileFormat;
  /** Its letters, of a file that is nothing but text. */
  readonly source?: string;
}

/**
 * Reads a file of any format that there is a reader for as clauses, and tells what became of it. Its format is told by what
 * is in it.
 * @param newId - called once a clause and once a table; must give valid, unused ids
 * @param corrections - what a person said of single lines of an earlier report
 * @returns a text that may have clauses which are too long, of which the report tells; or why the file can't be read
 */
export function importFile(
  bytes: Uint8Array,
  newId: () => ClauseId,
  corrections: readonly LineChoice[] = [],
): ImportedFile | Refusal {
  if (bytes.length > maxFileBytes) return refuse('file-too-large', { limitMegabytes: maxFileMegabytes });
  const format = formatOf(bytes);
  if (isRefusal(format)) return format;
  if (format === 'text') return importTextFile(bytes, newId, corrections);
  const document = readers[format](bytes);
  const recognised = isRefusal(document) ? document : recogniseOrRefuse(document, newId, corrections);
  return isRefusal(recognised) ? recognised : { ...recognised, format };
}

const readers = { docx: readDocx, odt: readOdt, html: (bytes: Uint8Array) => readHtml(decodeHtml(bytes)) };

function importTextFile(
  bytes: Uint8Array,
  newId: () => ClauseId,
  corrections: readonly LineChoice[],
): ImportedFile | Refusal {
  const source = decodeText(bytes);
  if (isRefusal(source)) return source;
  const recognised = importText(source, newId, corrections);
  return isRefusal(recognised) ? recognised : { ...recognised, format: 'text', source };
}
