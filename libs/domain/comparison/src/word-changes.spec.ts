import { wordChanges } from './index.js';

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
});
