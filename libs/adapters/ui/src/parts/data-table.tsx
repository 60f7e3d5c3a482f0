import type { ReactElement, ReactNode } from 'react';
import { useT } from '../speak.js';

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** Names its row: the heading of the card on narrow screens. */
  readonly isHead?: boolean;
}

interface Props<Row> {
  readonly caption: ReactNode;
  /** The caption is for screen readers only, where a heading above says the same. */
  readonly hidesCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** What stands instead where there are no rows: words, or an `EmptyState`, which has a frame of its own. */
  readonly empty?: string | ReactElement;
}

/** A table that turns into a list of cards on narrow screens. The roles are written out because browsers drop them with `display`. */
export function DataTable<Row>({ caption, hidesCaption, columns, rows, keyOf, empty }: Props<Row>) {
  const t = useT();
  if (rows.length === 0) {
    if (typeof empty === 'object') return empty;
    return <div className="empty">{empty ?? <p className="quiet">{t('table.empty')}</p>}</div>;
  }
  return (
    <div className="table-frame">
      <table className="table" role="table">
        <caption className={hidesCaption ? 'hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} scope="col" role="columnheader" className={column.isNumber ? 'is-number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.isHead) {
    return (
      <th scope="row" role="rowheader">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-label={column.head} className={column.isNumber ? 'is-number' : undefined}>
      {column.cell(row)}
    </td>
  );
}
