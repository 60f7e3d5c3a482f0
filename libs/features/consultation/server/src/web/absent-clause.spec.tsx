import { usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import type { ApiClause } from '@articulado/pages';
import { Speak } from '@articulado/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { AbsentClause } from './absent-clause.js';

const t = translator('es', usualTimeZone);
const clause = (id: string, kind: string, depth: number, number: string | null, text: string) =>
  ({
    id,
    kind,
    depth,
    number,
    givenNumber: null,
    cell: null,
    content: text === '' ? [] : [{ text }],
  }) as unknown as ApiClause;
const article = clause('a3', 'article', 0, '1', 'Orden');
const numeral = clause('n1', 'paragraph', 1, '1', 'Segundo: riego.');

type Found = Partial<Parameters<typeof AbsentClause>[0]['absent']>;

/** What the page says of a clause with these words that version 2 does not have. */
const shown = (words: string, found: Found) =>
  renderToStaticMarkup(
    <Speak t={t}>
      <AbsentClause
        slug="p"
        number={2}
        clauses={[article, numeral]}
        absent={{
          versionNumber: 1,
          clause: clause('g', 'content', 1, null, words),
          ancestors: [],
          heldBy: [],
          saidIn: null,
          isSaidElsewhere: false,
          ...found,
        }}
      />
    </Speak>,
  );
const [held, said, unsure, lost, wordless] = (['held', 'said', 'unsure', 'lost', 'wordless'] as const).map((where) =>
  t(`consultation.absent.${where}`),
);

describe('the page of a clause that is gone', () => {
  it('names the clause that says the same few words, by its article, and does not say that they are its own', () => {
    const html = shown('Segundo: riego.', { saidIn: numeral, isSaidElsewhere: true });
    expect(html).toContain(said);
    expect(html).toContain('<a href="/processes/p/versions/2/clauses/n1">Artículo 1, numeral 1</a>');
    expect([held, unsure, lost, wordless].filter((other) => html.includes(other!))).toEqual([]);
  });

  it.each<[string, string, Found]>([
    ['held', 'Los datos se publican.', { heldBy: [numeral], isSaidElsewhere: true }],
    ['unsure', 'Sí', { isSaidElsewhere: true }],
    ['lost', 'Segundo: riego.', {}],
    ['wordless', '', {}],
    ['wordless', '—', {}],
  ])('says of its words what is true: %s', (where, words, found) => {
    const html = shown(words, found);
    const told = { held, said, unsure, lost, wordless };
    expect(Object.entries(told).flatMap(([name, text]) => (html.includes(text!) ? [name] : []))).toEqual([where]);
  });
});
