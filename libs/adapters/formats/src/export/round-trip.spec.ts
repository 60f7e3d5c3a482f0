import { runsOr, seedNow } from '@articulado/base/testing/seed';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClauseId } from '@articulado/base';
import {
  atom,
  checkPolicyText,
  type Clause,
  clauseKinds,
  numberClauses,
  type PolicyText,
  printReferences,
  type Run,
} from '@articulado/policy-text';
import fc from 'fast-check';
import { decodeText } from '../decode-text.js';
import { exportMarkdown } from '../index.js';
import { recognised } from '../testing/drawn-text.js';

const seed = seedNow();

/** What of a text must come back: kinds, depths, numbers, words, where each note's words are, and what heads a table. */
function essence(text: PolicyText): unknown[] {
  const numbers = numberClauses(text);
  const notes = new Map(
    text.filter(({ kind }) => kind === 'note').map(({ id }) => [id, text.findIndex((one) => one.id === id)]),
  );
  return text.map(({ id, kind, depth, content, cell }, place) => ({
    kind,
    depth,
    number: numbers.get(id),
    words: content
      .map((run) => (run.note ? (notes.has(run.note) ? `[${notes.get(run.note)}]` : '') : run.text))
      .join(''),
    ...(cell && { header: cell.header === true, opens: text[place - 1]?.cell?.table !== cell.table }),
  }));
}

const readBack = (text: PolicyText) => recognised(exportMarkdown(text)).text;

/** Words that look like labels, markers, Markdown or layout, and words that look like nothing. */
const words = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-zñáé]{1,9}( [a-zñáé,;.:]{1,9}){0,6}$/u) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Artículo 5. Objeto.',
      'ARTÍCULO 17 Bis.- x',
      'TÍTULO II',
      'CAPÍTULO ÚNICO',
      'a) uno',
      '2. dos',
      'i) sub',
      'I. fracción',
      '1.1 doble',
      'Primera. Plazo',
      'DISPOSICIONES FINALES',
      'CONSIDERANDO: Que x',
      'Que la ley;',
      'POR TANTO',
      'COMUNÍQUESE',
      'Dado en Guatemala',
      'ANEXO',
      'ÍNDICE',
      'TÍTULO I La persona.......1',
      '12',
      'informa-',
      '- guion',
      '* nota',
      '# no',
      '**no**',
      '~~no~~',
      '[^1]',
      '[a]: b',
      '| a | b |',
      '---',
      '<!-- x -->',
      '> cita',
      '• viñeta',
      '  dos  espacios ',
      '\u00A0entre\u00A0',
      'línea\nnueva\t',
      'C:\\datos\\1',
      '&aacute; &amp;',
      '😀 k’iche’',
      ' ',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9*_`~<>&|[\]()!#+=.:;'"\\/ -]{1,12}$/) },
);

const run: fc.Arbitrary<Run> = fc.record(
  {
    text: words,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    link: fc.constantFrom('https://example.org/a?b=1&c=(2)', 'mailto:a@example.org'),
  },
  { requiredKeys: ['text'] },
);

const number = fc.oneof(
  fc.constantFrom(
    '17 Bis',
    '6-A',
    'Única',
    'PRIMERO',
    '5 y 6 (Derogados)',
    'ch',
    'i',
    'I',
    '2.1',
    '1',
    'x) -->',
    '"',
    'adicional primera',
  ),
  fc.nat(30).map(String),
);

const shape = fc.record(
  {
    kind: fc.constantFrom(...clauseKinds.filter((kind) => kind !== 'cell')),
    depth: fc.nat(12),
    content: fc.array(run, { maxLength: 3 }),
    number,
  },
  { requiredKeys: ['kind', 'depth', 'content'] },
);
const table = fc.record({
  depth: fc.nat(4),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
  header: fc.boolean(),
  cell: fc.array(run, { maxLength: 1 }),
  isRagged: fc.boolean(),
});

/** Any valid text: clauses of all kinds at all depths, tables, notes and references to wherever. */
const anyText = fc
  .record({
    parts: fc.array(fc.oneof({ weight: 5, arbitrary: shape }, { weight: 1, arbitrary: table }), {
      minLength: 1,
      maxLength: 14,
    }),
    marks: fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 4 }),
  })
  .map(({ parts, marks }) => {
    const clauses: Clause[] = [];
    const id = () => `c${clauses.length}` as ClauseId;
    parts.forEach((part, index) => {
      if ('kind' in part) return void clauses.push({ id: id(), ...part });
      for (let row = 0; row < part.rows; row += 1)
        for (let column = 0; column < part.columns - (part.isRagged && row === 1 ? 1 : 0); column += 1)
          clauses.push({
            id: id(),
            kind: 'cell',
            depth: part.depth,
            content: part.cell,
            cell: {
              table: `t${index}`,
              row: `r${row}`,
              column: `c${column}`,
              ...(part.header && row === 0 && { header: true }),
            },
          });
    });
    for (const [from, to, isNote] of marks) {
      const [clause, target] = [clauses[from % clauses.length]!, clauses[to % clauses.length]!];
      const mark: Run = isNote
        ? { text: atom, note: target.id }
        : { text: atom, reference: { id: `r${from}`, target: target.id } };
      clauses[from % clauses.length] = { ...clause, content: [...clause.content, mark] };
    }
    return clauses;
  });

/** A text as laws are: parts that hold articles that hold lists. */
const law = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'title',
        'chapter',
        'article',
        'paragraph',
        'point',
        'subpoint',
        'content',
        'book',
        'transitional',
        'annex',
      ),
      words,
      fc.option(number, { nil: undefined }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => {
    const depths: Record<string, number> = {
      annex: 0,
      book: 0,
      title: 1,
      chapter: 2,
      article: 3,
      transitional: 3,
      content: 4,
      paragraph: 4,
      point: 5,
      subpoint: 6,
    };
    return parts.map(
      ([kind, text, given], index): Clause => ({
        id: `c${index}` as ClauseId,
        kind: kind,
        depth: depths[kind]!,
        content: [{ text }],
        ...(given !== undefined && { number: given }),
      }),
    );
  });

describe(`Markdown that was written from a text (seed ${seed})`, () => {
  it.each([
    ['any valid text', anyText],
    ['a text as laws are', law],
  ])('reads back to the same kinds, depths, numbers, words, notes and tables: %s', (_what, texts) => {
    fc.assert(
      fc.property(texts as fc.Arbitrary<PolicyText>, (text) => {
        if (checkPolicyText(text)) return;
        const read = readBack(text);
        expect(essence(read)).toEqual(essence(printReferences(text)));
        expect(checkPolicyText(read)).toBeUndefined();
      }),
      { numRuns: runsOr(400, 10_000), seed },
    );
  });

  const laws = path.join(__dirname, '../laws');
  const files = readdirSync(laws, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[/\\].*\.(?:rst|md)$/.test(file),
  );

  it.each(files)('reads back the same: %s', (file) => {
    const { text } = recognised(decodeText(readFileSync(path.join(laws, file))) as string);
    expect(essence(readBack(text))).toEqual(essence(text));
  });

  it('is the law as people write it, and says outright only what would be read otherwise', () => {
    const { text } = recognised(readFileSync(path.join(laws, 'mx-art-003/v14.rst'), 'utf8'));
    // The paragraphs that stand below a letter below a fraction: further in, they would be code.
    expect(exportMarkdown(text).match(/<!--.*-->/g)).toEqual(
      Array(3).fill('<!-- articulado {"kind":"content","depth":3} -->'),
    );
    const odd: PolicyText = [
      { id: 'a' as ClauseId, kind: 'article', depth: 0, content: [{ text: 'Objeto.' }], number: '17 Bis' },
      { id: 'b' as ClauseId, kind: 'content', depth: 1, content: [{ text: 'Artículo 5. No es una etiqueta.' }] },
    ];
    expect(exportMarkdown(odd, { title: 'Ley "de" ejemplo', version: 3, language: 'es' })).toBe(`---
articulado: 2
title: "Ley \\"de\\" ejemplo"
version: 3
language: "es"
---

#### Artículo 17 Bis. Objeto.

<!-- articulado {"kind":"content","depth":1} -->
Artículo 5. No es una etiqueta.
`);
  });
});
