import { canonicalJson, type ClauseId, type Json } from '@articulado/base';
import type { Clause, PolicyText } from '@articulado/policy-text';
import type * as Y from 'yjs';
import { readerOf } from './draft-reader.js';
import { draftFormat } from './format.js';

/** The text of a draft as its readers see it. Writes nothing. */
export const readDraft = (doc: Y.Doc): PolicyText => readerOf(doc).text();

/** One clause on show, or `undefined`. */
export const readClause = (doc: Y.Doc, id: ClauseId): Clause | undefined => readerOf(doc).clause(id);

/** The text of a draft as canonical JSON (RFC 8785): the same text gives the same string on every replica. */
export const exportDraft = (doc: Y.Doc): string =>
  canonicalJson({ format: draftFormat, clauses: readDraft(doc) as unknown as Json });
