import type { ClauseId } from '@articulado/base';
import fc from 'fast-check';
import { atom, type Clause, type ClauseKind, clauseKinds, type PolicyText, type Run } from '../clause.js';
import { joinRuns } from '../runs.js';

/** Ids that the clauses of any text are taken from; notes, references and terms name some of them too. */
const ids = Array.from({ length: 12 }, (_, index) => `c${index}` as ClauseId);
const anyId = fc.constantFrom(...ids);

/** Words, white space and signs of one stretch, in composed form. */
const anyWords = fc
  .array(
    fc.constantFrom(
      'datos',
      ' ',
      'de',
      ' ',
      'la ley',
      ', ',
      '57-2008',
      "k'iche'",
      'información',
      '👩‍👩‍👧',
      '🇬🇹',
      '\n',
      '.',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(''));
const marks = { bold: fc.constant(true as const), italic: fc.constant(true as const) };

const anyRun: fc.Arbitrary<Run> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        text: anyWords,
        ...marks,
        link: fc.constantFrom('https://a.example/', 'https://b.example/', 'mailto:a@b.example'),
        term: fc.constantFrom('t1', 't2'),
      },
      { requiredKeys: ['text'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ text: fc.constant(atom), ...marks, note: anyId }, { requiredKeys: ['text', 'note'] }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        text: fc.constantFrom(atom, 'artículo 1', 'artículo 2'),
        ...marks,
        reference: fc.record({ id: fc.constantFrom('ref1', 'ref2'), target: anyId }),
      },
      { requiredKeys: ['text', 'reference'] },
    ),
  },
);

const anyPlace = fc.record(
  {
    table: fc.constantFrom('k', 'm'),
    row: fc.constantFrom('r1', 'r2', 'r3'),
    column: fc.constantFrom('c1', 'c2', 'c3'),
    header: fc.constant(true as const),
  },
  { requiredKeys: ['table', 'row', 'column'] },
);
const anyNumber = fc.constantFrom('1', '2', '17 Bis', '6-A', 'III', 'c', 'ch', 'Única', '5 y 6 (Derogados)');

/** Kinds with many doubled, so that tables and articles are met often. */
const anyKind = fc.oneof(
  fc.constantFrom<ClauseKind>('article', 'paragraph', 'cell', 'content', 'note'),
  fc.constantFrom(...clauseKinds),
);

const anyClause = (id: ClauseId): fc.Arbitrary<Clause> =>
  fc
    .record({
      kind: anyKind,
      depth: fc.nat(3),
      content: fc.array(anyRun, { maxLength: 4 }),
      number: fc.option(anyNumber, { freq: 3, nil: undefined }),
      cell: anyPlace,
    })
    .map(({ kind, depth, content, number, cell }) => ({
      id,
      kind,
      depth,
      content: joinRuns(content),
      ...(number !== undefined && { number }),
      ...(kind === 'cell' && { cell }),
    }));

/** A valid text of up to twelve clauses, in its one form: given numbers, notes, references, terms and tables among them. */
export const anyText: fc.Arbitrary<PolicyText> = fc
  .shuffledSubarray(ids)
  .chain((some) => fc.tuple(...some.map(anyClause)));
