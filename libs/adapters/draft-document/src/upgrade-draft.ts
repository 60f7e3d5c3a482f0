import { refusedSigns } from '@articulado/base';
import { isValidLink, numbersToKeep } from '@articulado/policy-text';
import * as Y from 'yjs';
import { readerOf } from './draft-reader.js';
import { draftFormat, rootsOf } from './format.js';
import { setNumber } from './operations/clauses.js';

/** The format of a stored draft; `undefined` for a document that is none. */
export function formatOf(doc: Y.Doc): number | undefined {
  const format: unknown = rootsOf(doc).meta.get('format');
  return typeof format === 'number' ? format : undefined;
}

/**
 * Takes a draft of format 1 to this one, in one transaction, which the log keeps like any other edit. Its words, ids and
 * numbers stay: a clause that today's rules would number otherwise is given the number it had.
 * @throws RangeError for a draft of an unknown format
 */
export function upgradeDraft(doc: Y.Doc): void {
  const format = formatOf(doc);
  if (format === draftFormat) return;
  if (format !== 1) throw new RangeError(`Unknown draft format: ${String(format)}`);
  doc.transact(() => {
    const { clauses, meta } = rootsOf(doc);
    for (const entry of clauses.values()) if (entry.has('table')) upgradeCell(entry);
    dropRefusedSigns(doc);
    dropRefusedLinks(doc);
    keepNumbers(doc);
    meta.set('format', draftFormat);
  });
}

/** Rows and columns were counted from 0, and row 0 was the heading. */
function upgradeCell(entry: Y.Map<unknown>): void {
  const [table, row, column] = ['table', 'row', 'column'].map((key) => entry.get(key));
  entry.set('cell', { table, row: `r${String(row)}`, column: `c${String(column)}` });
  if (row === 0) entry.set('header', true);
  for (const key of ['table', 'row', 'column']) entry.delete(key);
}

/** Signs that nobody sees, which the profile of text refuses now. From the last to the first, so that places hold. */
function dropRefusedSigns(doc: Y.Doc): void {
  const { text } = rootsOf(doc);
  const pieces: { at: number; words: string }[] = [];
  let at = 0;
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    if (typeof insert === 'string') pieces.push({ at, words: insert });
    at += typeof insert === 'string' ? insert.length : 1;
  }
  for (const { at: start, words } of pieces.reverse())
    for (const { from, to } of refusedSigns(words).reverse()) text.delete(start + from, to - from);
}

/** Addresses that show another host than the one they lead to, which are refused now; their words stay. */
function dropRefusedLinks(doc: Y.Doc): void {
  for (let item = rootsOf(doc).text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentFormat) || item.content.key !== 'link') continue;
    const link: unknown = item.content.value;
    if (typeof link === 'string' && !isValidLink(link)) item.delete(doc._transaction!);
  }
}

function keepNumbers(doc: Y.Doc): void {
  for (const [id, number] of numbersToKeep(readerOf(doc).text())) setNumber(doc, id, number);
}
