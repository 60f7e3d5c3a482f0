import type { Run } from '@articulado/policy-text';

/** What became of the marks of words that stayed, as the messages `changes.…` say it. */
export type MarkChange =
  | `bold.${'on' | 'off'}`
  | `italic.${'on' | 'off'}`
  | `${'link' | 'term' | 'reference'}.${'on' | 'off' | 'other'}`
  | 'note.other';

/** Says in which marks words differ that a clause had and has. */
export function markChangesOf(before: Run, after: Run): MarkChange[] {
  const changes: MarkChange[] = [];
  for (const mark of ['bold', 'italic'] as const)
    if (before[mark] !== after[mark]) changes.push(`${mark}.${after[mark] ? 'on' : 'off'}`);
  for (const mark of ['link', 'term', 'reference'] as const) {
    const [was, is] = [leadOf(before, mark), leadOf(after, mark)];
    if (was !== is) changes.push(`${mark}.${was === undefined ? 'on' : is === undefined ? 'off' : 'other'}`);
  }
  if (before.note !== after.note) changes.push('note.other');
  return changes;
}

const leadOf = (run: Run, mark: 'link' | 'term' | 'reference'): string | undefined =>
  mark === 'reference' ? run.reference?.target : run[mark];
