import { type ClauseId, usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import { atom, type Clause, type Run } from '@articulado/policy-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { Speak } from '../speak.js';
import { markChangesOf } from './mark-changes.js';
import { RunChanges } from './run-changes.js';
import { placesOf, TextPlacesProvider } from './text-places.js';

const t = translator('es', usualTimeZone);
const [a, b] = ['a', 'b'] as ClauseId[];
const run = (marks: Partial<Run>): Run => ({ text: 'palabras', ...marks });

describe('words that stayed with other marks', () => {
  it.each<[string, Partial<Run>, Partial<Run>, string[]]>([
    ['nothing', { bold: true, link: 'https://a.example/' }, { bold: true, link: 'https://a.example/' }, []],
    ['bold', {}, { bold: true }, ['bold.on']],
    ['no italics', { italic: true }, {}, ['italic.off']],
    ['a link', {}, { link: 'https://a.example/' }, ['link.on']],
    ['another link', { link: 'https://a.example/' }, { link: 'https://b.example/' }, ['link.other']],
    ['no term', { term: 't' }, {}, ['term.off']],
    [
      'another reference',
      { reference: { id: 'r', target: a! } },
      { reference: { id: 'r', target: b! } },
      ['reference.other'],
    ],
    ['another note', { note: a! }, { note: b! }, ['note.other']],
    ['all at once', { bold: true, term: 't' }, { italic: true, term: 'u' }, ['bold.off', 'italic.on', 'term.other']],
  ])('are told to have %s', (_what, before, after, told) => {
    expect(markChangesOf(run(before), run(after))).toEqual(told);
    for (const mark of markChangesOf(run(before), run(after))) expect(t(`changes.${mark}`)).not.toContain('changes.');
  });

  it('are marked once where several runs of them differ alike, and not beside others', () => {
    const html = renderToStaticMarkup(
      <Speak t={t}>
        <RunChanges
          pieces={[
            { op: 'same', text: 'uno ', before: run({}), after: run({ bold: true }) },
            { op: 'same', text: 'dos ', before: run({ italic: true }), after: run({ bold: true, italic: true }) },
            { op: 'same', text: 'tres', before: run({}), after: run({ italic: true }) },
          ]}
        />
      </Speak>,
    );
    expect(html.match(/\[mismas palabras, ahora en negrita: /g)).toHaveLength(1);
    expect(html.match(/\[mismas palabras, ahora en cursiva: /g)).toHaveLength(1);
    expect(html).toContain('<strong>uno </strong><strong><em>dos </em></strong>');
  });

  it('lead in the text itself where they lead, the mark of a note with its anchor, and nowhere in a list', () => {
    const note: Clause = { id: b!, kind: 'note', depth: 0, content: [{ text: 'Fuente.' }] };
    const clause: Clause = {
      id: a!,
      kind: 'content',
      depth: 0,
      content: [{ text: 'plazo' }, { text: atom, note: b! }],
    };
    const pieces = [
      { op: 'same', text: 'plazo', before: run({}), after: run({ link: 'https://a.example/' }) },
      { op: 'same', text: atom, before: run({ note: b! }), after: run({ note: b! }) },
    ] as const;
    const shown = (inText?: Clause) =>
      renderToStaticMarkup(
        <Speak t={t}>
          <TextPlacesProvider value={placesOf([clause, note], { numbers: new Map([[b!, '1']]), names: new Map() })}>
            <RunChanges pieces={pieces} inText={inText} />
          </TextPlacesProvider>
        </Speak>,
      );
    expect(shown(clause)).toMatch(/<a href="https:\/\/a\.example\/"[^>]*>plazo<\/a>.*id="m-b"/);
    expect(shown()).not.toMatch(/<a |id=/);
    expect(shown()).toContain('[nota]');
  });
});
