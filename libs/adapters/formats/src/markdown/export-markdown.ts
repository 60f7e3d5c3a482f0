import type { ClauseId } from '@articulado/base';
import {
  type Clause,
  type ClauseKind,
  numberClauses,
  parentsOf,
  type PolicyText,
  tableFrom,
  tableOf,
} from '@articulado/policy-text';
import { writeRuns } from './write-runs.js';

/** How the kinds that stand at the margin begin. */
const openings: Partial<Record<ClauseKind, (number: string) => string>> = {
  docTitle: () => '# ',
  recitals: () => '## ',
  recital: () => 'CONSIDERANDO: ',
  title: (number) => `## TÍTULO ${number}. `,
  chapter: (number) => `### CAPÍTULO ${number}. `,
  section: (number) => `### SECCIÓN ${number}. `,
  article: (number) => `#### Artículo ${number}. `,
  transitionals: () => '## ',
  transitional: (number) => `#### ${number}. `,
  annex: (number) => `## ANEXO ${number}. `,
};

/**
 * Writes a text as Markdown, in the convention that `importMarkdown` reads, numbers included. Reading it back gives the same
 * kinds, depths and words; ids are not written. Only what Markdown can't say is lost: line breaks inside a clause, and that
 * a paragraph belongs to a point rather than to its numeral.
 */
export function exportMarkdown(text: PolicyText): string {
  const numbers = numberClauses(text);
  const parents = parentsOf(text);
  const blocks: string[] = [];
  text.forEach((clause, index) => {
    if (!clause.cell)
      return blocks.push(writeClause(clause, numbers.get(clause.id) ?? '', indentOf(clause, parents, numbers)));
    if (text[index - 1]?.cell?.table === clause.cell.table) return;
    blocks.push(writeTable(tableFrom(text, index), indentOf(clause, parents, numbers)));
  });
  return `${blocks.filter((block) => block.trim() !== '').join('\n\n')}\n`;
}

function writeClause(clause: Clause, number: string, indent: string): string {
  const words = writeRuns(clause.content);
  const opening = openings[clause.kind];
  if (opening) return `${opening(number)}${words}`.trimEnd();
  if (clause.kind === 'paragraph' || clause.kind === 'definition') return `${indent}${number}. ${words}`;
  return clause.kind === 'point' ? `${indent}${number}) ${words}` : `${indent}${words}`;
}

/** As far as the numerals around a clause reach: Markdown keeps in a list item what starts below its words. */
function indentOf(
  clause: Clause,
  parents: ReadonlyMap<ClauseId, Clause | undefined>,
  numbers: ReadonlyMap<ClauseId, string>,
): string {
  const holder = parents.get(clause.id);
  if (!holder) return '';
  const own =
    holder.kind === 'paragraph' || holder.kind === 'definition'
      ? ' '.repeat((numbers.get(holder.id)?.length ?? 0) + 2)
      : '';
  return indentOf(holder, parents, numbers) + own;
}

function writeTable(cells: readonly Clause[], indent: string): string {
  const { rows, columns, cellsAt } = tableOf(cells);
  const words = (row: string, column: string) =>
    cellsAt(row, column)
      .map(({ content }) => writeRuns(content))
      .join(' ');
  const lines = rows.map((row) => lineOf(columns.map((column) => words(row, column))));
  return [lines[0], lineOf(columns.map(() => '---')), ...lines.slice(1)].map((line) => indent + line).join('\n');
}

const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
