/** Alphabets of which one has letters that look like those of another. */
const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
];

/** What a text in the Latin alphabet has none of: most are, and are read once. */
export const otherAlphabets = new RegExp(
  alphabets
    .slice(1)
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** Whether a word has letters of several alphabets that look alike: "plаzo" with a Cyrillic "а". */
export const mixesAlphabets = (word: string): boolean => alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
