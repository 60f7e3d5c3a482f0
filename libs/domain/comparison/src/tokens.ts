/** Signs that are drawn together with the one before them: accents, joiners, skin tones, the tags of some flags. */
const extending = String.raw`\p{M}\p{Emoji_Modifier}\u200C\u200D\u{E0020}-\u{E007F}`;
const extend = `[${extending}]*`;
const letters = String.raw`[\p{L}\p{N}\p{M}][\p{L}\p{N}${extending}]*`;
/** An apostrophe after a letter belongs to the word: in Mayan languages it is a letter (k'iche', q'eqchi'), whichever character it is typed with. */
const word = `${letters}(?:['’ʼʹ‘]${letters})*(?:['’ʼʹ]${extend})?`;
const picture = String.raw`\p{Extended_Pictographic}${extend}(?:(?<=\u200D)\p{Extended_Pictographic}${extend})*`;

/**
 * Words, numbers, white space and punctuation. The punctuation inside a number belongs to it (57-2008, 1.500, 12/03); what is drawn as one
 * character is one: a flag, a family, a face with its skin tone.
 * @see Unicode Standard Annex 29 (grapheme clusters): the same where no control characters stand
 */
const token = new RegExp(
  [
    String.raw`\p{N}+(?:[.,/-]\p{N}+)+${extend}`,
    word,
    String.raw`\s+(?![${extending}])`,
    String.raw`\p{Regional_Indicator}{2}${extend}`,
    picture,
    `[^]${extend}`,
  ].join('|'),
  'gu',
);
const inWord = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

export const tokensOf = (words: string): string[] => words.match(token) ?? [];

/** Whether a token says something, unlike white space and punctuation. */
export function isWord(one: string): boolean {
  const first = one.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return true; // a to z: most words, and much quicker than asking Unicode
  return one !== ' ' && inWord.test(one);
}
