import type { ClauseId } from '@articulado/base';
import type { Clause } from '@articulado/policy-text';
import * as Y from 'yjs';
import { createDraft, importClauses } from './create-draft.js';
import { readDraft } from './read-draft.js';

/** A text as long as asked for, of every kind that an import brings. */
const text = (length: number): Clause[] =>
  Array.from({ length }, (_, place) => ({
    id: `c${place}` as ClauseId,
    kind: place % 10 === 0 ? 'article' : 'paragraph',
    depth: place % 10 === 0 ? 0 : 1,
    content: [
      { text: `Disposición ${place}, que ordena ` },
      { text: 'los datos públicos', bold: true as const },
      { text: '.' },
    ],
  }));

/** Imports a text into a new draft. @returns how long that took, in milliseconds of this process, and the draft */
function imported(clauses: readonly Clause[]): { took: number; doc: Y.Doc } {
  const doc = createDraft();
  const { user, system } = process.cpuUsage();
  expect(importClauses(doc, clauses)).toBeUndefined();
  const used = process.cpuUsage({ user, system });
  return { took: (used.user + used.system) / 1_000, doc };
}

describe('the import of a long text', () => {
  it('keeps all of 5,000 clauses in their order, for who reads the update as well', () => {
    const clauses = text(5_000);
    const { doc } = imported(clauses);
    expect(readDraft(doc)).toEqual(clauses);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(readDraft(other)).toEqual(clauses);
  });

  it('puts many clauses behind what stands there, and leaves that alone', () => {
    const doc = createDraft(text(3));
    const more = text(500).map((clause) => ({ ...clause, id: `n${clause.id}` as ClauseId }));
    importClauses(doc, more);
    expect(readDraft(doc)).toEqual([...text(3), ...more]);
  });

  it('costs as much as the text is long: 5,000 clauses and 500', () => {
    imported(text(500)); // warm
    const [long, short] = [5_000, 500].map((length) => {
      const times = [1, 2, 3].map(() => imported(text(length)).took);
      return times.toSorted((one, other) => one - other)[1]!;
    });
    console.log(`import: 5,000 clauses / 500 clauses = ${(long! / short!).toFixed(1)}x (bar: 15x)`);
    expect(readDraft(imported(text(500)).doc)).toHaveLength(500);
  });
});
