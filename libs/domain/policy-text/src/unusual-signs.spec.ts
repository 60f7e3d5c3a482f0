import { unusualSigns } from './unusual-signs.js';

describe('unusual signs', () => {
  const found = (text: string) => unusualSigns(text).map(({ from, to, kind }) => [text.slice(from, to), kind]);

  it.each([
    ['Artículo\u00A05', [['\u00A0', 'no-break-space']]],
    ['10\u202F000', [['\u202F', 'no-break-space']]],
    [
      'dos\u2003espacios\u3000anchos',
      [
        ['\u2003', 'unusual-space'],
        ['\u3000', 'unusual-space'],
      ],
    ],
    ['El pl\u0430zo es de 9 días', [['pl\u0430zo', 'mixed-scripts']]],
    ['La \u039Cisión y la misión', [['\u039Cisión', 'mixed-scripts']]],
    [`pla${'\u0338'.repeat(6)}zo`, [[`pla${'\u0338'.repeat(6)}zo`, 'stacked-marks']]],
    [`de 9${'\u0335'.repeat(7)}0 días`, [[`9${'\u0335'.repeat(7)}`, 'stacked-marks']]],
    [
      `\u00A0${'\u0301'.repeat(6)}`,
      [
        ['\u00A0', 'no-break-space'],
        ['\u0301'.repeat(6), 'stacked-marks'],
      ],
    ],
  ])('UN1: are found in %j', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'El plazo es de 90 días, k’iche’, kʼicheʼ, Q’eqchi’ y ñandú.',
    'Слово и λόγος stand in alphabets of their own',
    'a letra x de Unicode: e\u0301',
    `שָ${'\u05B0'.repeat(3)}לוֹם`,
    `x${'\u0301'.repeat(5)}`,
    '日本語とカタカナ',
    '',
    'tab\tand\nline feed',
  ])('UN1: are none in %j', (text) => expect(found(text)).toEqual([]));

  it('UN1: are told by where they stand, also behind signs of two units', () => {
    expect(unusualSigns('🇬🇹\u00A0x')).toEqual([{ from: 4, to: 5, kind: 'no-break-space' }]);
  });
});
