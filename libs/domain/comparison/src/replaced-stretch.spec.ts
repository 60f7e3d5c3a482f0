import { runsOr, seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { replacedStretch, wordChanges } from './index.js';

const seed = seedNow();
const numRuns = runsOr(2_000, 20_000);

/** A clause with its quote between bars, and a proposal → the clause with the change that is shown. */
function drawn(marked: string, proposal: string): string {
  const [before, quote] = marked.split('|') as [string, string];
  const words = marked.replaceAll('|', '');
  const { from, to } = replacedStretch(words, { from: before.length, to: before.length + quote.length }, proposal);
  const pieces = wordChanges(words.slice(from, to), proposal).map(({ op, text }) =>
    op === 'same' ? text : op === 'added' ? `{+${text}+}` : `[-${text}-]`,
  );
  return `${words.slice(0, from)}«${pieces.join('')}»${words.slice(to)}`;
}

describe('the stretch of a clause that a proposal replaces', () => {
  it.each([
    ['WO5: the quote, where the proposal repeats nothing', 'en |diez| días', 'quince', 'en «[-diez-]{+quince+}» días'],
    [
      'WO5: with the words before it that the proposal begins with',
      'Intermediario: |persona que usa datos|.',
      'Intermediario: toda persona que usa datos',
      '«Intermediario: {+toda +}persona que usa datos».',
    ],
    [
      'WO5: with those behind it',
      'en |diez| días hábiles.',
      'quince días hábiles',
      'en «[-diez-]{+quince+} días hábiles».',
    ],
    ['WO5: with both', 'Es en |diez| días.', 'Es en quince días.', '«Es en [-diez-]{+quince+} días.»'],
    [
      'WO5: with those between which the proposal puts others',
      'los datos y |los metadatos|',
      'los datos abiertos y los metadatos',
      '«los datos {+abiertos +}y los metadatos»',
    ],
    ['WO5: where signs differ', 'Plazo: |diez| días', 'Plazo, quince', '«Plazo[-: diez-]{+, quince+}» días'],
    [
      'WO5: without words beside it that the proposal leaves out',
      'El plazo fijo es |diez| días',
      'El plazo fijo: quince',
      'El plazo fijo es «[-diez-]{+El plazo fijo: quince+}» días',
    ],
    ['WO5: without words that only look the same', 'paso a |paso|', 'paso firme', 'paso a «paso{+ firme+}»'],
    ['WO5: with the sign behind it', 'Es en |diez|.', 'quince.', 'Es en «[-diez-]{+quince+}.»'],
    ['WO5: with the signs around it', 'en (|diez|) días', '(quince)', 'en «([-diez-]{+quince+})» días'],
    ['WO5: with several signs around it', 'en «(|diez|)» días', '«(quince)»', 'en ««([-diez-]{+quince+})»» días'],
    ['WO5: without a sign that does not stand before it', '|Diez| días', '«Quince»', '«[-Diez-]{+«Quince»+}» días'],
    ['WO5: without signs of which one stands before it', 'a «|b|', '«(b', 'a ««{+«(+}b»'],
    ['WO5: without signs of which one stands behind it', 'en |diez|. Y', 'quince).', 'en «[-diez-]{+quince).+}». Y'],
    ['WO5: without signs, if the proposal has no word', 'a –|diez|– días', '–', 'a –«[-diez-]{+–+}»– días'],
    ['WO5: with the word before a quoted space', 'Es en| diez| días', 'en quince', 'Es «en [-diez-]{+quince+}» días'],
    [
      'WO5: with the word behind a quoted space',
      'en |diez |días hábiles',
      'quince días',
      'en «[-diez-]{+quince+} días» hábiles',
    ],
    ['WO5: without words that it repeats from its second one on', 'a |b|', 'c a b', 'a «{+c a +}b»'],
    ['WO5: without words that it repeats up to its last but one', '|a| b', 'a b c', '«a{+ b c+}» b'],
    [
      'WO5: from the nearest of many equal words on',
      'a a a a |a a a b|',
      'a a a a b c d e f g',
      'a a a «a a a a b{+ c d e f g+}»',
    ],
    ['WO5: no more of them for the sake of a space', 'a b |a|', 'a b b', 'a b «a{+ b b+}»'],
    ['WO5: from another word on, once it goes farther', 'a a a |c a| b b a', 'a b b a', 'a a a «[-c -]a b b a»'],
    ['WO5: with those before it, where those behind it would do', 'b |a| b', 'b', '«b[- a-]» b'],
    ['WO5: with the rest of a word', 'la in|formación| y', 'la información abierta', '«la información{+ abierta+}» y'],
  ])('%s', (_rule, marked, proposal, shown) => {
    expect(drawn(marked, proposal)).toBe(shown);
  });

  it('WO5: takes no time to speak of in a long clause that says one word again and again', () => {
    const many = 'a '.repeat(1_000);
    const [words, proposal] = [`${many}b ${many}`, `${many}c ${many}`];
    for (const [marked, offered] of [
      [words, proposal],
      [`${many}b`, `${many}c`],
      [`b ${many}`, `c ${many}`],
    ] as const) {
      const from = marked.indexOf('b');
      // The least of three, of the process alone: what else the machine does is not measured.
      const costs = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        replacedStretch(marked, { from, to: from + 1 }, offered);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      });
      expect(Math.min(...costs)).toBeLessThan(1_500);
    }
  });

  it(`WO5: shows what replacing it gives, and adds no word that stands there already (seed ${seed})`, () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'Uno:', 'dos,');
    const some = (minLength: number) => fc.array(word, { minLength, maxLength: 6 });
    const join = (...parts: string[][]) => parts.flat().join(' ');
    fc.assert(
      fc.property(
        some(0),
        some(1),
        some(0),
        some(0),
        some(0),
        fc.nat(6),
        fc.nat(6),
        (before, quoted, after, one, other, k, m) => {
          const words = join(before, quoted, after);
          const from = before.length === 0 ? 0 : join(before).length + 1;
          const quote = { from, to: from + join(quoted).length };
          // Half of all proposals repeat what stands around the quote.
          const proposal = join(
            k > 0 ? before.slice(-k) : [],
            one,
            quoted.slice(1),
            other,
            m > 0 ? after.slice(0, m) : [],
          );
          const stretch = replacedStretch(words, quote, proposal);
          expect([stretch.from <= quote.from, stretch.to >= quote.to]).toEqual([true, true]);
          const pieces = wordChanges(words.slice(stretch.from, stretch.to), proposal);
          const [start, end] = [words.slice(0, stretch.from), words.slice(stretch.to)];
          const is = pieces.map(({ op, text }) => (op === 'removed' ? '' : text)).join('');
          const was = pieces.map(({ op, text }) => (op === 'added' ? '' : text)).join('');
          expect([start + was + end, start + is + end]).toEqual([words, start + proposal + end]);
          if (pieces.every(({ op, text }) => op !== 'same' || text.trim() === '')) return; // shown whole, nothing as added
          expect(doubled(wordsIn(start), leading(pieces))).toBe(0);
          expect(doubled(wordsIn(end).toReversed(), leading(pieces.toReversed(), -1))).toBe(0);
        },
      ),
      { seed, numRuns },
    );
  });
});

type Pieces = ReturnType<typeof wordChanges>;
const wordsIn = (text: string) => text.match(/\w+/g) ?? [];

/** The added words before any that stayed; of reversed pieces, the last one first. */
function leading(pieces: Pieces, step = 1): string[] {
  const same = pieces.findIndex(({ op, text }) => op === 'same' && wordsIn(text).length > 0);
  const added = pieces.slice(0, same).flatMap(({ op, text }) => (op === 'added' ? [text] : []));
  return added.flatMap((text) => (step < 0 ? wordsIn(text).toReversed() : wordsIn(text)));
}

/** How many of them stand at the end of other words already. */
function doubled(start: readonly string[], added: readonly string[]): number {
  for (let k = Math.min(start.length, added.length); k > 0; k -= 1)
    if (added.slice(0, k).join(' ') === start.slice(-k).join(' ')) return k;
  return 0;
}
