import { maxClauseLength, wordsOf } from '@articulado/policy-text';
import { drawnText, recognised } from '../testing/drawn-text.js';
import { type LineChoice, placeKey } from './import-report.js';

const doubts = (source: string) =>
  recognised(source).report.doubts.map(({ place, reason, takenAs }) => `${place.line} ${reason} ${takenAs}`);
const corrected = (source: string, ...corrections: readonly LineChoice[]) =>
  drawnText(recognised(source, corrections).text);

describe('doubtful lines', () => {
  it('are labels that nothing ends, numbers out of sequence, and paragraphs that begin inside a sentence', () => {
    expect(doubts('Artículo 1. Uno.\n\nArtículo 2 Objeto de la ley\n\nDos.')).toEqual(['3 no-confident-label article']);
    expect(doubts('Artículo 1. Uno.\n\nArtículo 7. Siete.')).toEqual(['3 number-out-of-sequence article']);
    expect(doubts('Artículo 1. Lista:\n\n1. Uno.\n\nEl plazo vence el día\n\n15. De no hacerlo, caduca.')).toEqual([
      '7 number-out-of-sequence content',
    ]);
    expect(doubts('Artículo 1. El plazo para contestar las\nsolicitudes\n\nserá de diez días.')).toEqual([
      '4 cut-in-sentence content',
    ]);
  });

  it('are none in a law without mistakes, "17 Bis" and repealed articles included', () => {
    expect(
      doubts(
        'Artículo 17. a.\n\nArtículo 17 Bis. b.\n\nArtículo 17 Ter. c.\n\nArtículos 18 y 19. (Derogados)\n\nArtículo 20. d.',
      ),
    ).toEqual([]);
    expect(
      doubts('TÍTULO I\n\nArtículo 1. a.\n\nDISPOSICIONES TRANSITORIAS\n\nArtículo 1. b.\n\nANEXO\n\nArtículo 1. c.'),
    ).toEqual([]);
  });

  it('name the line, also in the middle of a paragraph and behind front matter', () => {
    const source = '---\ntitle: x\n---\nArtículo 1. Uno.\nArtículo 2. Dos.\nArtículo 9. Nueve.';
    expect(recognised(source).report.doubts.map(({ place, words }) => [placeKey(place), words])).toEqual([
      ['6', 'Artículo 9. Nueve.'],
    ]);
  });
});

describe('a correction', () => {
  const source = 'Artículo 1. Lista:\n\n1. Uno.\n\nEl plazo vence el día\n\n15. De no hacerlo, caduca.';

  it('makes a line what a person says', () => {
    expect(corrected(source, { place: '7', as: 'continues' }).at(-1)).toBe(
      '  content - El plazo vence el día 15. De no hacerlo, caduca.',
    );
    expect(corrected(source, { place: '7', as: 'paragraph' }).at(-1)).toBe('  paragraph 15 De no hacerlo, caduca.');
    expect(corrected(source, { place: '7', as: 'article' }).slice(-1)).toEqual(['article 15 De no hacerlo, caduca.']);
    expect(corrected(source, { place: '5', as: 'title' })).toContain('title I El plazo vence el día');
  });

  it('leaves a line out, and lists it', () => {
    const { text, report } = recognised(source, [{ place: '7', as: 'leave-out' }]);
    expect(text.map(wordsOf)).not.toContain('15. De no hacerlo, caduca.');
    expect(report.leftOut).toEqual([{ what: 'by-choice', place: { line: 7 }, words: '15. De no hacerlo, caduca.' }]);
    expect(report.words).toMatchObject({ missing: [], added: [], leftOut: 5 });
  });

  it('takes the label off a line that was not taken for an article, and keeps its number', () => {
    const unsure = 'Artículo 1. Uno.\n\nArtículo 12 Objeto\n\nDoce.';
    expect(corrected(unsure)).toContain('  content - Artículo 12 Objeto');
    expect(corrected(unsure, { place: '3', as: 'article' })).toContain('article 12 Objeto');
  });

  it('may take a line for anything, wherever it stands, and loses no word', () => {
    const kinds = [
      'formula',
      'recital',
      'chapter',
      'point',
      'subpoint',
      'definition',
      'content',
      'transitional',
      'annex',
      'docTitle',
      'note',
    ] as const;
    for (const as of kinds)
      for (const place of ['1', '3', '5', '7'])
        expect(recognised(source, [{ place, as }]).report.words).toMatchObject({ missing: [], added: [] });
  });
});

describe('a text too long for one clause', () => {
  const sentence = 'Las personas participan en la vida pública del país. ';
  const long = `Artículo 1. ${sentence.repeat(500).trim()}\n\nArtículo 2. Dos.`;

  it('names the place, and is cut at the end of a sentence when a person says so', () => {
    const [doubt] = recognised(long).report.doubts;
    expect(doubt).toMatchObject({ place: { line: 1 }, reason: 'too-long', choices: ['cut'] });
    const { text, report } = recognised(long, [{ place: '1', as: 'cut' }]);
    const pieces = text.filter(({ kind }) => kind === 'content').map(wordsOf);
    expect(pieces).toHaveLength(3);
    expect(pieces.every((words) => words.length <= maxClauseLength && words.endsWith('.'))).toBe(true);
    expect(pieces.slice(0, 2).join(' ')).toBe(sentence.repeat(500).trim());
    expect(report).toMatchObject({ doubts: [], words: { missing: [], added: [] } });
  });
});

describe('what is left out', () => {
  const leftOut = (source: string) =>
    recognised(source).report.leftOut.map(({ what, name, words }) => [what, name ?? words]);

  it('is told by kind, with its words or name', () => {
    expect(
      leftOut(
        '---\ntitle: Ley\n---\n<!-- nota del editor -->\n\nArtículo 1. ![escudo](escudo.png) Un [vínculo](/aqui) y [otro](https://a.gt "Título") con ~~viejas~~ palabras.',
      ),
    ).toEqual([
      ['front-matter', 'title: Ley'],
      ['comment', '<!-- nota del editor -->'],
      ['image', 'escudo.png'],
      ['link-address', '/aqui'],
      ['link-address', 'Título'],
      ['struck-words', 'viejas'],
    ]);
  });

  it('counts signs that nobody sees, once for each of them', () => {
    const { text, report } = recognised('Artículo 1. infor\u00ADma\u00ADción p\u200Bública.');
    expect(text.map(wordsOf)).toContain('información pública.');
    expect(report.leftOut).toEqual([
      { what: 'invisible-signs', place: { line: 1 }, words: '', name: 'U+00AD', count: 2 },
      { what: 'invisible-signs', place: { line: 1 }, words: '', name: 'U+200B', count: 1 },
    ]);
  });

  it('is no number that stands alone in a table of figures, nor a blank to fill in', () => {
    expect(leftOut('Artículo 1. Uno.\n\n12\n\n7\n\nMonto ........ 15\n\nFecha: ____ 20')).toEqual([]);
  });
});

describe('words that were divided at the end of a line', () => {
  it('are put together where that is sure, and listed', () => {
    const { text, report } = recognised(
      'Artículo 1. El acceso a la informa-\nción es técnico-\ncientífico y la información es pública.',
    );
    expect(wordsOf(text.at(-1)!)).toBe('El acceso a la información es técnico-científico y la información es pública.');
    expect(report.joinedWords).toEqual([{ place: { line: 1 }, before: 'informa', after: 'ción' }]);
    expect(report.words).toMatchObject({ missing: [], added: [] });
  });
});
