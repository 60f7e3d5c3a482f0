import type { ClauseId } from '@articulado/base';
import type { Clause, ClauseKind, PolicyText } from '@articulado/policy-text';
import fc from 'fast-check';

/** A clause with what it holds, or a table. */
export interface Branch {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly words: string;
  readonly parts: Branch[];
  /** Of a table: its rows, each with its cells. */
  readonly rows: { readonly id: string; readonly words: string }[][];
}

const long = 'Los datos de la ley se publican';
const anyWords = fc.oneof(
  fc.constantFrom('', 'Sí.', 'No.', 'Derogado.', 'Segundo: riego.', 'Tercero: industria.', `${long}.`),
  fc.nat(20).map((nth) => `INE ${nth}`),
  fc.nat(20).map((nth) => `${long} ${nth}.`),
);
const kindsAt: readonly (readonly ClauseKind[])[] = [
  ['article', 'content'],
  ['paragraph', 'content', 'note'],
  ['point', 'content'],
];

const anyTable: fc.Arbitrary<Branch> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(
        anyWords.map((words) => ({ id: '', words })),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  )
  .map((rows) => ({ id: '', kind: 'cell', words: '', parts: [], rows }));

const anyBranch = (depth: number): fc.Arbitrary<Branch> =>
  fc.record({
    id: fc.constant(''),
    kind: fc.constantFrom(...kindsAt[depth]!),
    words: anyWords,
    parts: depth < 2 ? fc.array(branchOrTable(depth + 1), { maxLength: 4 }) : fc.constant([]),
    rows: fc.constant([]),
  });

const branchOrTable = (depth: number): fc.Arbitrary<Branch> =>
  fc.oneof({ weight: 4, arbitrary: anyBranch(depth) }, { weight: 1, arbitrary: anyTable });

/** A text as a tree, with many clauses that say little, the same or nothing; notes hold nothing. */
export const anyTree: fc.Arbitrary<Branch[]> = fc
  .array(branchOrTable(0), { minLength: 1, maxLength: 5 })
  .map((branches) => {
    let made = 0;
    const named = (branch: Branch): Branch => ({
      ...branch,
      id: `c${(made += 1)}`,
      parts: branch.kind === 'note' ? [] : branch.parts.map(named),
      rows: branch.rows.map((row) => row.map((cell) => ({ ...cell, id: `c${(made += 1)}` }))),
    });
    return branches.map(named);
  });

/** The text of a tree. Rows and columns are named by their places, as files name them. */
export function textOf(branches: readonly Branch[], depth = 0): PolicyText {
  return branches.flatMap(({ id, kind, words, parts, rows }): Clause[] =>
    kind === 'cell'
      ? rows.flatMap((row, r) =>
          row.map((one, c) => ({
            ...clauseOf(one.id, kind, depth, one.words),
            cell: { table: id, row: `r${r}`, column: `c${c}` },
          })),
        )
      : [clauseOf(id, kind, depth, words), ...textOf(parts, depth + 1)],
  );
}

const clauseOf = (id: string, kind: ClauseKind, depth: number, words: string): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content: words === '' ? [] : [{ text: words }],
});

/** The same tree with two that stand in one part in each other's place: clauses with all that they hold, rows or columns. */
export function swapped(branches: readonly Branch[], part: number, one: number, other: number): Branch[] {
  const copy = structuredClone(branches) as Branch[];
  const tables = allOf(copy).filter(({ kind }) => kind === 'cell');
  /** Lists whose members change places together: the cells of a column do so in each row. */
  const lists: unknown[][][] = [
    [copy],
    ...allOf(copy).map(({ parts }) => [parts]),
    ...tables.flatMap(({ rows }) => [[rows], rows]),
  ].filter(([list]) => list!.length > 1);
  for (const list of lists[part % lists.length] ?? []) {
    const [x, y] = [one % list.length, other % list.length];
    [list[x], list[y]] = [list[y], list[x]];
  }
  return copy;
}

const allOf = (branches: readonly Branch[]): Branch[] => branches.flatMap((one) => [one, ...allOf(one.parts)]);
