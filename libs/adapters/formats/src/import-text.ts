import { type ClauseId, type Refusal, refuse } from '@articulado/base';
import type { PolicyText } from '@articulado/policy-text';
import { maxFileBytes, maxFileMegabytes } from './file-limits.js';
import { readMarkdown } from './markdown/read-markdown.js';
import { checkMarkdown, checkSource } from './markdown/source-limits.js';
import { validTextOf, recognise, type Recognised, recogniseOrRefuse } from './recognise/recognise.js';
import type { LineChoice } from './report/import-report.js';
import type { SourceDocument } from './source/source-document.js';
import { isMarkdown } from './text/is-markdown.js';
import { readPlainText } from './text/read-plain-text.js';

/**
 * Reads a text file as clauses, and tells what became of it. It is read as Markdown where something in it can only be that,
 * as plain text otherwise.
 * @param newId - called once a clause and once a table; must give valid, unused ids
 * @param corrections - what a person said of single lines of an earlier report
 * @returns a text that may have clauses which are too long, of which the report tells; or why the source can't be read
 */
export function importText(
  source: string,
  newId: () => ClauseId,
  corrections: readonly LineChoice[] = [],
): Recognised | Refusal {
  const document = documentOf(source, isMarkdown(source));
  if ('refused' in document) return document;
  return recogniseOrRefuse(document, newId, corrections);
}

/** Reads a policy written in Markdown as a valid text; or says why it can't become one. */
export function importMarkdown(source: string, newId: () => ClauseId): PolicyText | Refusal {
  const document = documentOf(source, true);
  return 'refused' in document ? document : validTextOf(recognise(document, newId));
}

function documentOf(source: string, asMarkdown: boolean): SourceDocument | Refusal {
  if (source.length > maxFileBytes) return refuse('file-too-large', { limitMegabytes: maxFileMegabytes });
  if (source.trim() === '') return refuse('file-empty', {});
  const refused = asMarkdown ? checkMarkdown(source) : checkSource(source);
  if (refused) return refused;
  return asMarkdown ? readMarkdown(source) : readPlainText(source);
}
