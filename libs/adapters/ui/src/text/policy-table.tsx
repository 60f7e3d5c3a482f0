import type { ClauseId } from '@articulado/base';
import { type Clause, wordsOf } from '@articulado/policy-text';
import { useT } from '../speak.js';
import { clauseLabel } from './clause-label.js';
import type { ClauseSlots } from './clause-view.js';
import { ClauseWords } from './clause-words.js';
import type { TableBlock } from './text-blocks.js';

interface Props {
  readonly block: TableBlock;
  readonly numbers: ReadonlyMap<ClauseId, string>;
  readonly slots: ClauseSlots;
}

/** A table of the policy, put together from its cells. Every cell can be addressed and discussed. */
export function PolicyTable({ block, numbers, slots }: Props) {
  const t = useT();
  const { within, table, cells } = block;
  const caption = within
    ? t('text.table', { label: clauseLabel(t, within, numbers.get(within.id)) })
    : t('text.table.plain');
  const heads = table.rows.findIndex((row) => !isHeadRow(cells, row));
  const [head, body] = heads < 0 ? [table.rows, []] : [table.rows.slice(0, heads), table.rows.slice(heads)];
  const after = cells.flatMap((cell) => {
    const content = slots.after?.(cell);
    return content ? [<div key={cell.id}>{content}</div>] : [];
  });
  return (
    <div className="clause of-table">
      <div className="clause-line policy-table-frame" role="region" aria-label={caption} tabIndex={0}>
        <table className="policy-table">
          <caption>{caption}</caption>
          {head.length > 0 && (
            <thead>
              <Rows rows={head} scope="col" block={block} slots={slots} />
            </thead>
          )}
          {body.length > 0 && (
            <tbody>
              <Rows rows={body} scope="row" block={block} slots={slots} />
            </tbody>
          )}
        </table>
      </div>
      {after.length > 0 && <div className="clause-after">{after}</div>}
    </div>
  );
}

const isHeadRow = (cells: readonly Clause[], row: string) =>
  cells.every(({ cell }) => cell!.row !== row || cell!.header === true);

interface RowsProps extends Omit<Props, 'numbers'> {
  readonly rows: readonly string[];
  /** What a header among these cells heads. */
  readonly scope: 'col' | 'row';
}

function Rows({ rows, scope, block, slots }: RowsProps) {
  const { columns, cellsAt } = block.table;
  return rows.map((row) => (
    <tr key={row}>
      {columns.map((column) => (
        <Place key={column} cells={cellsAt(row, column)} scope={scope} slots={slots} />
      ))}
    </tr>
  ));
}

interface PlaceProps extends Pick<RowsProps, 'scope' | 'slots'> {
  readonly cells: readonly Clause[];
}

/** One place of a table: empty where no cell stands, and with all of them where two people filled it at once. */
function Place({ cells, scope, slots }: PlaceProps) {
  const [cell, ...others] = cells;
  if (!cell) return <td />;
  // A header without words heads nothing, and a screen reader would announce it for each cell below.
  const isHeader = cells.every((one) => one.cell?.header) && cells.some((one) => wordsOf(one).trim() !== '');
  const Cell = isHeader ? 'th' : 'td';
  const attributes = Cell === 'th' ? { scope } : {};
  if (others.length === 0)
    return (
      <Cell id={`c-${cell.id}`} {...attributes} data-clause={cell.id}>
        <CellWords cell={cell} slots={slots} />
      </Cell>
    );
  return (
    <Cell {...attributes}>
      {cells.map((one) => (
        <div key={one.id} id={`c-${one.id}`} data-clause={one.id}>
          <CellWords cell={one} slots={slots} />
        </div>
      ))}
    </Cell>
  );
}

function CellWords({ cell, slots }: { readonly cell: Clause; readonly slots: ClauseSlots }) {
  return <span className="clause-words">{slots.words?.(cell) ?? <ClauseWords clause={cell} />}</span>;
}
