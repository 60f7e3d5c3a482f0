import type { ClauseId } from '@articulado/base';
import type { Clause } from '@articulado/policy-text';
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

/** A table of the policy, put together from its cells; row 0 is its heading. Every cell can be addressed and discussed. */
export function PolicyTable({ block, numbers, slots }: Props) {
  const t = useT();
  const { within } = block;
  const caption = within
    ? t('text.table', { label: clauseLabel(t, within, numbers.get(within.id)) })
    : t('text.table.plain');
  const [head = [], ...body] = block.rows;
  const after = block.rows.flat().flatMap((cell) => {
    const content = slots.after?.(cell);
    return content ? [<div key={cell.id}>{content}</div>] : [];
  });
  return (
    <div className="clause of-table">
      <div className="clause-line policy-table-frame" role="region" aria-label={caption} tabIndex={0}>
        <table className="policy-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell.id} id={`c-${cell.id}`} scope="col" data-clause={cell.id}>
                  <CellWords cell={cell} slots={slots} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row) => (
              <tr key={row[0]!.id}>
                {row.map((cell) => (
                  <td key={cell.id} id={`c-${cell.id}`} data-clause={cell.id}>
                    <CellWords cell={cell} slots={slots} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {after.length > 0 && <div className="clause-after">{after}</div>}
    </div>
  );
}

function CellWords({ cell, slots }: { readonly cell: Clause; readonly slots: ClauseSlots }) {
  return <span className="clause-words">{slots.words?.(cell) ?? <ClauseWords content={cell.content} />}</span>;
}
