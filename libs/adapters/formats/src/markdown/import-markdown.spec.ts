import { readFileSync } from 'node:fs';
import type { ClauseId } from '@articulado/base';
import { type ClauseKind, numberClauses, parentsOf, type PolicyText, wordsOf } from '@articulado/policy-text';
import { decodeText } from '../decode-text.js';
import { importMarkdown } from '../index.js';
import { recognition } from '../report/report-of.js';

const demo = `${process.cwd()}/apps/server/demo/politica-datos-abiertos.es.md`;

function ids() {
  let count = 0;
  return () => `c${++count}` as ClauseId;
}

function read(source: string): PolicyText {
  const text = importMarkdown(source, ids());
  if ('refused' in text) throw new Error(JSON.stringify(text));
  return text;
}

/** A text as one line a clause, indented by depth: kind, number, words. */
function drawn(source: string): string[] {
  const text = read(source);
  const numbers = numberClauses(text);
  return text.map((clause) =>
    `${'  '.repeat(clause.depth)}${clause.kind} ${numbers.get(clause.id) ?? '-'} ${wordsOf(clause)}`.trimEnd(),
  );
}

/** How often each word occurs. */
function wordCounts(words: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of words.matchAll(/[\p{L}\p{N}_'%-]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('the demo policy', () => {
  const source = decodeText(readFileSync(demo)) as string;
  const text = read(source);
  const numbers = numberClauses(text);
  const of = (kind: ClauseKind) => text.filter((clause) => clause.kind === kind);

  it('has each of its parts recognised as what it is', () => {
    expect(recognition(text)).toEqual([
      { kind: 'docTitle', count: 1 },
      { kind: 'formula', count: 9 },
      { kind: 'recitals', count: 1 },
      { kind: 'recital', count: 7 },
      { kind: 'title', count: 6 },
      { kind: 'chapter', count: 10 },
      { kind: 'article', count: 59 },
      { kind: 'paragraph', count: 100 },
      { kind: 'point', count: 23 },
      { kind: 'definition', count: 18 },
      { kind: 'content', count: 38 },
      { kind: 'transitionals', count: 1 },
      { kind: 'transitional', count: 7 },
      { kind: 'annex', count: 2 },
      { kind: 'cell', count: 50 },
    ]);
    expect(new Set(of('cell').map((cell) => cell.cell?.table)).size).toBe(2);
  });

  it('keeps every word exactly once, and no number or label', () => {
    const withoutMarkup = source
      .replaceAll(
        /^#+ (?:(?:TÍTULO|CAPÍTULO|ANEXO) [IVX]+\.|Artículo \d+\.|(?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta|Séptima)\.)/gmu,
        '',
      )
      .replaceAll(/^(?: *\d+\.| +[a-z]\)) /gmu, '')
      .replaceAll(/^CONSIDERANDO: /gmu, '')
      .replaceAll(/^\|[-|]+\|$/gmu, '')
      .replaceAll('\\_', '_')
      .replaceAll(/[*#|]/gu, ' ');
    expect(wordCounts(text.map(wordsOf).join('\n'))).toEqual(wordCounts(withoutMarkup));
  });

  it('derives the numbers that the source has', () => {
    const written = [...source.matchAll(/^#### (?:Artículo )?(\p{L}+|\d+)\. (.+)$/gmu)].map(([, number, words]) => [
      number,
      words,
    ]);
    const derived = text
      .filter((clause) => clause.kind === 'article' || clause.kind === 'transitional')
      .map((clause) => [numbers.get(clause.id), wordsOf(clause)]);
    expect(derived).toEqual(written);
  });

  it('stands each clause at its depth', () => {
    const depths = (kind: ClauseKind) => [...new Set(of(kind).map((clause) => clause.depth))];
    expect(
      ['docTitle', 'recitals', 'title', 'transitionals', 'annex', 'formula'].map((kind) => depths(kind as ClauseKind)),
    ).toEqual(Array.from({ length: 6 }, () => [0]));
    expect(['recital', 'chapter', 'transitional'].map((kind) => depths(kind as ClauseKind))).toEqual([[1], [1], [1]]);
    const parents = parentsOf(text);
    const parentKinds = (kind: ClauseKind) =>
      [...new Set(of(kind).map((clause) => parents.get(clause.id)?.kind))].sort();
    expect(parentKinds('article')).toEqual(['chapter', 'title']);
    expect(parentKinds('paragraph')).toEqual(['annex', 'article']);
    expect(parentKinds('point')).toEqual(['paragraph']);
    expect(parentKinds('definition')).toEqual(['article']);
    expect(parentKinds('cell')).toEqual(['annex', 'article']);
  });

  it('keeps bold terms, italics, blanks to fill in and glottal apostrophes', () => {
    expect(of('definition')[0]?.content[0]).toEqual({ text: 'Anonimización:', bold: true });
    expect(of('formula')[0]?.content[0]?.italic).toBe(true);
    expect(of('formula')[1]?.content).toEqual([{ text: 'ACUERDO GUBERNATIVO NÚMERO ___-____', bold: true }]);
    expect(text.map(wordsOf).join('\n')).toContain("k'iche', q'eqchi', kaqchikel");
  });

  it('gives the cells of its tables their places', () => {
    const first = of('cell').slice(0, 4);
    expect(first.map((clause) => [clause.cell?.row, clause.cell?.column, wordsOf(clause)])).toEqual([
      ['r0', 'c0', 'Tipo de datos'],
      ['r0', 'c1', 'Frecuencia mínima'],
      ['r0', 'c2', 'Plazo de publicación'],
      ['r1', 'c0', 'Ejecución presupuestaria y compras'],
    ]);
  });
});

describe('a policy written otherwise', () => {
  it('may have its articles in bold paragraphs, with or without an epigraph', () => {
    const source = `**TÍTULO PRIMERO**
DISPOSICIONES GENERALES

**CAPÍTULO ÚNICO**

**OBJETO**

**Artículo 1.-** La presente política ordena los datos.

**ARTÍCULO 2.- Ámbito.** Es obligatoria para:
a) los ministerios;
b) las secretarías,
conforme al literal
e) de la ley.

**Artículo 3º. *Fines*.** Son dos.

Artículo 4. El portal es público.

ANEXO A

Una lista.`;
    expect(drawn(source)).toEqual([
      'title PRIMERO DISPOSICIONES GENERALES',
      '  chapter ÚNICO OBJETO',
      '    article 1',
      '      content - La presente política ordena los datos.',
      '    article 2 Ámbito.',
      '      content - Es obligatoria para:',
      '      point a los ministerios;',
      '      point b las secretarías, conforme al literal e) de la ley.',
      '    article 3 Fines.',
      '      content - Son dos.',
      '    article 4',
      '      content - El portal es público.',
      'annex A',
      '  content - Una lista.',
    ]);
  });

  it('may number with "1)" or "1.-", and indent as it likes', () => {
    const source = `# Artículo 1 Objeto

1) Uno:
    a) primero;

    b) segundo.

    Cierre del numeral.
2) Dos.

# Artículo 2 Fines

1.- Primero.

a) Literal.

2.- Segundo.

Fin.`;
    expect(drawn(source)).toEqual([
      'article 1 Objeto',
      '  paragraph 1 Uno:',
      '    point a primero;',
      '    point b segundo.',
      '    content - Cierre del numeral.',
      '  paragraph 2 Dos.',
      'article 2 Fines',
      '  paragraph 1 Primero.',
      '    point a Literal.',
      '  paragraph 2 Segundo.',
      '  content - Fin.',
    ]);
  });

  it('may announce each recital on a line of its own', () => {
    const source = `CONSIDERANDO:

Que la ley lo manda;

CONSIDERANDO

Que es bueno,

POR TANTO

**Artículo 1.** Se aprueba.

Dado en la ciudad de Guatemala.

EL MINISTRO`;
    expect(drawn(source)).toEqual([
      'recitals - CONSIDERANDO:',
      '  recital 1 Que la ley lo manda;',
      '  recital 2 Que es bueno,',
      'formula - POR TANTO',
      'article 1',
      '  content - Se aprueba.',
      'formula - Dado en la ciudad de Guatemala.',
      'formula - EL MINISTRO',
    ]);
  });

  it("keeps what is not recognised as paragraphs, markers that are nobody's number included", () => {
    const source = `## Presentación

Texto libre.

2017. Año de los talleres.

i) solo

- viñeta
  - otra

> cita

\`\`\`
código
\`\`\`

[sin uso]: https://example.org "Nota"`;
    expect(drawn(source)).toEqual([
      'content - Presentación',
      'content - Texto libre.',
      'content - 2017. Año de los talleres.',
      'content - i) solo',
      'content - viñeta',
      '  content - otra',
      'content - cita',
      'content - código',
      'content - [sin uso]: https://example.org "Nota"',
    ]);
  });

  it('ends the articles at a heading it does not know', () => {
    const source = '## TÍTULO I. A\n\n#### Artículo 1. B.\n\nTexto.\n\n## Glosario\n\nOtro.';
    expect(drawn(source)).toEqual([
      'title I A',
      '  article 1 B.',
      '    content - Texto.',
      'content - Glosario',
      'content - Otro.',
    ]);
  });

  it('keeps links that lead somewhere harmless, and only the words of others', () => {
    const [clause] = read(
      'Vea [la ley](https://example.org/ley), [esto](javascript:alert\\(1\\)) y [aquello][a].\n\n[a]: mailto:a@example.org',
    );
    expect(clause?.content).toEqual([
      { text: 'Vea ' },
      { text: 'la ley', link: 'https://example.org/ley' },
      { text: ', esto y ' },
      { text: 'aquello', link: 'mailto:a@example.org' },
      { text: '.' },
    ]);
  });

  it('shows HTML as the words it is written with', () => {
    expect(drawn('Hola <b onclick="x()">tú</b>.\n\n<script>alert(1)</script>')).toEqual([
      'content - Hola <b onclick="x()">tú</b>.',
      'content - <script>alert(1)</script>',
    ]);
  });
});
