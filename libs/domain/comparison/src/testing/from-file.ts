import type { ClauseId } from '@articulado/base';
import { type PolicyText, printReferences } from '@articulado/policy-text';

/** The same text as a file brings it: other ids throughout. */
export function fromFile(text: PolicyText): PolicyText {
  const fresh = (id: string) => `file-${id}` as ClauseId;
  return printReferences(text).map(({ id, content, cell, ...rest }) => ({
    ...rest,
    id: fresh(id),
    content: content.map((run) => ({
      ...run,
      ...(run.note && { note: fresh(run.note) }),
      ...(run.reference && { reference: { ...run.reference, target: fresh(run.reference.target) } }),
    })),
    ...(cell && { cell: { ...cell, table: fresh(cell.table), row: fresh(cell.row), column: fresh(cell.column) } }),
  }));
}
