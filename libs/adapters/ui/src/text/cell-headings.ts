import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages';
import { type Clause, type PolicyText, readableWords, type Table, tableOf } from '@articulado/policy-text';

/** What each cell of a text is headed with, row first: "MINGOB, Aporte". A heading is called by its own words. */
export function cellHeadings(t: Translate, text: PolicyText): Map<ClauseId, string> {
  const tables = Map.groupBy(
    text.filter(({ cell }) => cell),
    ({ cell }) => cell!.table,
  );
  return new Map([...tables.values()].flatMap((cells) => headingsOf(t, cells)));
}

function headingsOf(t: Translate, cells: readonly Clause[]): [ClauseId, string][] {
  const table = tableOf(cells);
  const [row, column] = [headsBy(cells, 'row'), headsBy(cells, 'column')];
  return cells.map((clause) => {
    const own = clause.cell!.header ? wordsOf(clause) : '';
    return [clause.id, own === '' ? headedBy(t, clause, table, { row, column }) : own];
  });
}

interface Heads {
  readonly row: ReadonlyMap<string, Clause>;
  readonly column: ReadonlyMap<string, Clause>;
}

/** A row or column without a heading is called by its number, counted from 1. */
function headedBy(t: Translate, { id, cell }: Clause, table: Table, heads: Heads): string {
  const head = (line: 'row' | 'column', lines: readonly string[]) => {
    const heading = heads[line].get(cell![line]);
    const words = heading && heading.id !== id ? wordsOf(heading) : '';
    return words === '' ? t(`text.cell.${line}`, { number: lines.indexOf(cell![line]) + 1 }) : words;
  };
  return `${head('row', table.rows)}, ${head('column', table.columns)}`;
}

/** The heading of each row or column: the first with words among its cells, where not all of them are headings of the other kind. */
function headsBy(cells: readonly Clause[], line: 'row' | 'column'): Map<string, Clause> {
  const lines = Map.groupBy(cells, ({ cell }) => cell![line]);
  return new Map(
    [...lines].flatMap(([id, inLine]) => {
      const isAllHeads = inLine.every(({ cell }) => cell!.header);
      const heading = isAllHeads ? undefined : inLine.find((one) => one.cell!.header && wordsOf(one) !== '');
      return heading ? [[id, heading] as const] : [];
    }),
  );
}

const wordsOf = (clause: Clause): string => readableWords(clause).replaceAll(/\s+/gu, ' ').trim();
