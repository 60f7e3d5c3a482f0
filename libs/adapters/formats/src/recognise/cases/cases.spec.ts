import { drawnText, recognised } from '../../testing/drawn-text.js';
import { cases } from './cases.js';

describe('the recogniser', () => {
  it.each(cases)('$group: $rule', ({ source, right }) => {
    const { text, report } = recognised(source);
    expect(drawnText(text)).toEqual(right);
    expect(report.words).toMatchObject({ missing: [], added: [] });
    expect(report.words.found).toBe(report.words.kept + report.words.inLabels + report.words.leftOut);
  });

  it('lists what it leaves out: struck words, a table of contents', () => {
    const leftOut = (source: string) =>
      recognised(source).report.leftOut.map(({ what, place, words }) => [what, place.line, words]);
    expect(leftOut('Artículo 1. El plazo es de ~~diez~~ quince días.')).toEqual([['struck-words', 1, 'diez']]);
    expect(leftOut('ÍNDICE\n\nTÍTULO I La persona.......1\n\nTÍTULO I\n\nLa persona\n\nArtículo 1. Uno.')).toEqual([
      ['contents', 1, 'ÍNDICE'],
      ['contents', 3, 'TÍTULO I La persona.......1'],
    ]);
  });
});
