import { usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import { Speak } from '@articulado/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ApiContribution } from './contribution.js';
import { ContributionText } from './full-contribution.js';

const t = translator('es', usualTimeZone);
const words = 'Intermediario: persona que usa datos para otros.';

/** What is shown of a proposed wording, and what screen readers alone are told left out. */
function proposed(quote: string | null, proposedText: string, quoteStart = quote && words.indexOf(quote)): string {
  const contribution = { quote, quoteStart, body: 'Cambio.', proposedText, redaction: null } as ApiContribution;
  const html = renderToStaticMarkup(
    <Speak t={t}>
      <ContributionText contribution={contribution} words={words} />
    </Speak>,
  );
  return html
    .slice(html.indexOf('<figcaption>'))
    .replaceAll(/<span class="hidden">.*?<\/span>/g, '')
    .replace(/^.*<p class="said-words">(.*)<\/p>.*$/, '$1')
    .replaceAll(/<\/?span>/g, '');
}

describe('a proposed wording', () => {
  it('adds no words that stand beside the quote in the clause and that it repeats', () => {
    expect(proposed('persona que usa datos', 'Intermediario: toda persona que usa datos')).toBe(
      'Intermediario: <ins>toda </ins>persona que usa datos',
    );
    expect(proposed('persona', 'persona física que usa datos para otros.')).toBe(
      'persona <ins>física </ins>que usa datos para otros.',
    );
  });

  it('is set against the quote alone where it repeats nothing, and against the clause where nothing is quoted', () => {
    expect(proposed('persona que usa datos', 'persona que procesa datos')).toBe(
      'persona que <del>usa</del><ins>procesa</ins> datos',
    );
    expect(proposed(null, 'Intermediario: persona que usa datos.')).toBe(
      'Intermediario: persona que usa datos<del> para otros</del>.',
    );
    expect(proposed('usa datos', 'procesa datos', null)).toBe('<del>usa</del><ins>procesa</ins> datos');
  });
});
