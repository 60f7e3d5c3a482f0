import { usualTimeZone } from '@articulado/base';
import { compareTexts } from '@articulado/comparison';
import { translator } from '@articulado/messages';
import type { PolicyText, Run } from '@articulado/policy-text';
import { Speak } from '@articulado/ui';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { changeView } from '../../draft-changes.view.js';
import { ChangeRemarks, wordsOf } from '../compare/clause-in-text.js';
import { type Change, ClauseChange } from './clause-change.js';
import type { Side } from './sides.js';

const t = translator('es', usualTimeZone);
const text = (...content: Run[]) => [{ id: 'a', kind: 'content', depth: 0, content }] as unknown as PolicyText;
const nowhere = { clauses: [], labelCounts: new Map(), kindCounts: new Map(), squares: new Map() };
const side: Side = { ...nowhere, labels: new Map([['a', 'Párrafo']]), names: new Map([['a', 'Párrafo']]) };
const sides = { before: side, after: side };
const render = (shown: ReactElement) => renderToStaticMarkup(<Speak t={t}>{shown}</Speak>);
const change = (before: PolicyText, after: PolicyText) =>
  changeView(compareTexts(before, after).changes[0]!) as unknown as Change;
const asCard = (one: Change) => render(<ClauseChange t={t} slug="p" change={one} sides={sides} />);
const inText = (one: Change) =>
  render(
    <>
      {wordsOf(one)}
      <ChangeRemarks t={t} slug="p" change={one} causesHref="" sides={sides} />
    </>,
  );

const plain = text({ text: 'Las instituciones deben publicar.' });
const bold = text({ text: 'Las instituciones ' }, { text: 'deben', bold: true }, { text: ' publicar.' });

describe.each([
  ['the card of a change', asCard],
  ['a change in the whole text', inText],
])('%s', (_where, shown) => {
  it('marks the words that only became bold, draws them bold, and says so', () => {
    const html = shown(change(plain, bold));
    expect(html).toContain('Otro formato');
    expect(html).toMatch(
      /<span class="is-marked-otherwise" title="ahora en negrita"><span class="hidden"> \[mismas palabras, ahora en negrita: <\/span><strong>deben<\/strong>/,
    );
    expect(html).toContain('<li>«deben»: ahora en negrita</li>');
    expect(shown(change(bold, plain))).toContain('<li>«deben»: ya sin negrita</li>');
  });

  it('draws the formatting of words that came, went and stayed', () => {
    const now = text(
      { text: 'Las instituciones ' },
      { text: 'deben', bold: true },
      { text: ' publicar ' },
      { text: 'siempre', italic: true },
      { text: '.' },
    );
    const html = shown(change(bold, now));
    expect(html).toContain('<strong>deben</strong>');
    expect(html).toMatch(/<ins>.*<em>siempre<\/em>.*<\/ins>/);
    expect(html).not.toContain('is-marked-otherwise');
    expect(shown(change(now, bold))).toMatch(/<del>.*<em>siempre<\/em>.*<\/del>/);
  });

  it('says in words which unusual spaces came and went', () => {
    const spaced = (space: string) => text({ text: `Las${space}instituciones deben publicar.` });
    const html = shown(change(spaced(' '), spaced('\u00A0')));
    expect(html).toContain('Se agrega: un espacio que no se separa.');
    expect(html).toContain('aria-label="Espacio que no se separa (no es el espacio común)"');
    expect(shown(change(spaced('\u2003'), spaced(' ')))).toContain('Se suprime: un espacio poco usual.');
  });

  it('marks the words that lead elsewhere', () => {
    const led = text(
      { text: 'Las instituciones ' },
      { text: 'deben', link: 'https://a.example/' },
      { text: ' publicar.' },
    );
    const html = shown(change(plain, led));
    expect(html).toContain('[mismas palabras, ahora con enlace: ');
    expect(html).toContain('https://a.example/');
  });
});
