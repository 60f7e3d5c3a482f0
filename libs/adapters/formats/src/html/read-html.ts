import { type Refusal, refuse } from '@articulado/base';
import { maxFileBytes, maxFileMegabytes } from '../file-limits.js';
import { orRefusal } from '../package/unreadable-file.js';
import type { SourceDocument } from '../source/source-document.js';
import { parseHtml } from './parse-html.js';
import { readHtmlNodes } from './read-html-nodes.js';

/** Reads a page of HTML with a parser of its own; where there is a DOM, `readHtmlNodes` reads its nodes. */
export function readHtml(
  html: string,
): SourceDocument | Refusal<'file-empty' | 'file-too-large' | 'file-not-readable'> {
  if (html.trim() === '') return refuse('file-empty', {});
  if (html.length > maxFileBytes) return refuse('file-too-large', { limitMegabytes: maxFileMegabytes });
  const root = orRefusal(() => parseHtml(html));
  return 'refused' in root ? root : readHtmlNodes(root);
}
