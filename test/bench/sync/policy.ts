import fs from 'node:fs';
import type { ClauseId } from '@articulado/base';
import { createDraft } from '@articulado/draft-document';
import { importMarkdown } from '@articulado/formats';
import type { Clause } from '@articulado/policy-text';
import type * as Y from 'yjs';

const clauseCount = 330;

/** The demonstration's national policy, repeated until it is as long as sixty pages. */
export function policyOfSixtyPages(): { readonly doc: Y.Doc; readonly clauses: readonly Clause[] } {
  const once = demoPolicy();
  const clauses = Array.from({ length: clauseCount }, (_, index) => {
    const clause = once[index % once.length]!;
    const round = Math.floor(index / once.length);
    const cell = clause.cell && { ...clause.cell, table: `${clause.cell.table}r${round}` };
    return { ...clause, id: `k${index}` as ClauseId, ...(cell && { cell }) };
  });
  return { doc: createDraft(clauses), clauses };
}

/** Its first 4,000 characters or so: a document of the size most are. */
export function smallPolicy(): Y.Doc {
  const once = demoPolicy();
  let length = 0;
  const end = once.findIndex(
    ({ content }) => (length += content.reduce((sum, { text }) => sum + text.length, 0)) > 4_000,
  );
  return createDraft(once.slice(0, end).filter(({ cell }) => !cell));
}

/** Words to type. */
export function spanishWords(): string {
  return demoPolicy()
    .flatMap(({ content }) => content.map(({ text }) => text))
    .join(' ');
}

function demoPolicy(): readonly Clause[] {
  let made = 0;
  const source = fs.readFileSync('apps/server/demo/politica-datos-abiertos.es.md', 'utf8');
  const clauses = importMarkdown(source, () => `d${made++}` as ClauseId);
  if ('refused' in clauses) throw new Error(`The demonstration's text is refused: ${clauses.refused}`);
  return clauses;
}
