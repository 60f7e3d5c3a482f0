import { runsOr, seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { wordChanges } from './index.js';

const seed = seedNow();

/** Changes as one line: [-removed-]{+added+}. */
const drawn = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ op, text }) => (op === 'same' ? text : op === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('comparing two wordings', () => {
  it.each([
    ['one word for another', 'en diez días', 'en quince días', 'en [-diez-]{+quince+} días'],
    ['words in between', 'los datos abiertos', 'los datos públicos y abiertos', 'los datos {+públicos y +}abiertos'],
    [
      'several words as one replacement',
      'a uno dos z de la ley',
      'a tres cuatro z de la ley',
      'a [-uno dos-]{+tres cuatro+} z de la ley',
    ],
    ['a sign', 'los datos.', 'los datos;', 'los datos[-.-]{+;+}'],
    [
      'a number as a whole',
      'Decreto 57-2008, 1.500 y más',
      'Decreto 57-2009, 1.600 y más',
      'Decreto [-57-2008-]{+57-2009+}, [-1.500-]{+1.600+} y más',
    ],
    ['Mayan words whole', "en k'iche' y mam", "en q'eqchi' y mam", "en [-k'iche'-]{+q'eqchi'+} y mam"],
    [
      'Mayan words with other apostrophes whole',
      'en kʼicheʼ y k’iche’',
      'en qʼeqchiʼ y q’eqchi’',
      'en [-kʼicheʼ-]{+qʼeqchiʼ+} y [-k’iche’-]{+q’eqchi’+}',
    ],
    ['a space', 'a  b', 'a b', 'a[-  -]{+ +}b'],
    ['everything from nothing', '', 'nuevo', '{+nuevo+}'],
    [
      'much more said behind few words',
      'Objeto.',
      'Objeto y ámbito de la política nacional de datos.',
      'Objeto{+ y ámbito de la política nacional de datos+}.',
    ],
    ['nothing at all', '', '', ''],
    [
      'a wording with hardly a word in common as a whole',
      'el uno a dos b tres c cuatro d cinco',
      'x el y z w v u t s r',
      '[-el uno a dos b tres c cuatro d cinco-]{+x el y z w v u t s r+}',
    ],
  ])('WO1: shows %s', (_what, before, after, shown) => {
    expect(drawn(before, after)).toBe(shown);
  });

  it.each([
    [
      'words that stay though much goes before them and more comes behind',
      'Justicia del Distrito Federal y de los Territorios, serán hechos,',
      'Justicia del Distrito Federal serán hechos por el Presidente de',
      'Justicia del Distrito Federal [-y de los Territorios, -]serán hechos[-,-]{+ por el Presidente de+}',
    ],
    [
      'a comma that stays between words that do not',
      'uno, dos y',
      'tres, cuatro y',
      '[-uno-]{+tres+}, [-dos-]{+cuatro+} y',
    ],
    ['a comma that came', 'los datos y la ley', 'los datos, y la ley', 'los datos{+,+} y la ley'],
    [
      'one word among many signs',
      '(a) – (b) – (c) plazo (d)',
      'el plazo – (x) – (y)',
      '[-(a) – (b) – (c)-]{+el+} plazo {+– +}([-d-]{+x) – (y+})',
    ],
  ])('WO2: tells words as staying before spaces and punctuation: %s', (_what, before, after, shown) => {
    expect(drawn(before, after)).toBe(shown);
  });

  it.each([
    ['a flag', 'País 🇬🇹 libre', 'País 🇬🇷 libre', 'País [-🇬🇹-]{+🇬🇷+} libre'],
    ['two flags', '🇬🇹🇲🇽', '🇬🇹🇲🇪', '🇬🇹[-🇲🇽-]{+🇲🇪+}'],
    ['a skin tone', 'así 👍🏽 sí', 'así 👍🏿 sí', 'así [-👍🏽-]{+👍🏿+} sí'],
    ['a family', 'la 👩‍👩‍👧 toda', 'la 👩‍👩‍👦 toda', 'la [-👩‍👩‍👧-]{+👩‍👩‍👦+} toda'],
    ['a heart in colour', 'con ❤️', 'con ❤', 'con [-❤️-]{+❤+}'],
    ['a digit in a frame', '1️⃣ uno', '2️⃣ uno', '[-1️⃣-]{+2️⃣+} uno'],
    ['a letter with two accents', 'a\u0323\u0302 b', 'a\u0323 b', '[-\u1EAD-]{+\u1EA1+} b'],
    ['a word of a script that joins', 'نامه‌ای نو', 'نامه‌ها نو', '[-نامه‌ای-]{+نامه‌ها+} نو'],
  ])('WO3: never cuts %s', (_what, before, after, shown) => {
    expect(drawn(before, after)).toBe(shown);
  });

  it(`WO3: cuts only between what is drawn as two characters (seed ${seed})`, () => {
    const character = fc.constantFrom(
      ...[
        '🇬🇹',
        '🇬',
        '🇷',
        '👍',
        '🏽',
        '👩',
        '\u200D',
        '👧',
        '❤',
        '\uFE0F',
        '1',
        '\u20E3',
        '#',
        'a',
        'é',
        '\u0301',
        ' ',
        ',',
        '.',
      ],
      ...['क', '\u094D', 'ष', '👩‍👩‍👧', '57-2008', "k'", '\n', '🏴', '\u{E0067}', '\u{E007F}', '한', '\u200C'],
    );
    const text = fc.array(character, { maxLength: 10 }).map((characters) => characters.join('').normalize('NFC'));
    const clusters = new Intl.Segmenter('es', { granularity: 'grapheme' });
    const cutsOf = (words: readonly string[]) => {
      let place = 0;
      return words.map((word) => (place += word.length));
    };
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        for (const [side, whole] of [
          ['added', before],
          ['removed', after],
        ] as const) {
          const valid = new Set(cutsOf([...clusters.segment(whole)].map(({ segment }) => segment)));
          const cuts = cutsOf(changes.flatMap(({ op, text: words }) => (op === side ? [] : [words])));
          expect([whole, cuts.filter((cut) => !valid.has(cut))]).toEqual([whole, []]);
        }
      }),
      { seed, numRuns: runsOr(3_000, 50_000) },
    );
  });
});

describe('another wording', () => {
  const list = (count: number, kept: number, letter: string) =>
    Array.from({ length: count }, (_, index) => (index > 0 && index <= kept ? `k${index}k${index}` : letter.repeat(4)));
  /** Whether two wordings of so many words of four letters, so many of which stay, are told as one taken for the other. */
  const isReplaced = (count: number, kept: number, end = '') => {
    const [before, after] = [
      list(count, kept, 'a').join(' ') + end,
      list(count, kept, 'b').join(' ') + end.replace('.', ';'),
    ];
    return wordChanges(before, after).every(({ op }) => op !== 'same');
  };

  it('WO4: is told from sixteen words, spaces and marks of punctuation on', () => {
    expect(isReplaced(8, 1)).toBe(false); // eight words, seven spaces
    expect(isReplaced(8, 1, '.')).toBe(true);
    expect(isReplaced(9, 1)).toBe(true);
  });

  it('WO4: keeps less than a fifth of the letters', () => {
    expect(isReplaced(10, 1)).toBe(true);
    expect(isReplaced(10, 2)).toBe(false);
    expect(isReplaced(11, 2)).toBe(true);
  });
});
