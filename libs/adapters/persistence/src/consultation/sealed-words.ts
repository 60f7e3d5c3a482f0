import type { Json } from '@articulado/base';
import { type Commitment, commit, type Disclosure, disclose } from '@articulado/record';
import { wellFormedSalt } from '../record/who.js';
import { sha256 } from '../sha256.js';

/** Words of a row, by the member of its fact that holds them. */
type Words = Readonly<Record<string, string | null>>;

/** R17: words as a fact tells them, and what lays them open beside it. */
interface WordsInFact {
  readonly members: Readonly<Record<string, Json | undefined>>;
  readonly disclosed: readonly Disclosure[];
}

/**
 * Seals each text by a commitment of its own.
 * @param wordsSalt - of the row; `null` for one from before words were sealed, whose fact tells them plainly, as it was sealed then
 */
export function sealWords(words: Words, wordsSalt: string | null): WordsInFact {
  const given = Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== null);
  if (wordsSalt === null) return { members: Object.fromEntries(given), disclosed: [] };
  const disclosed = given.map(([member, text]) => disclose(text, saltOf(member, wordsSalt), sha256));
  return { members: sealedMembers(given.map(([member], at) => [member, disclosed[at]!.commitment])), disclosed };
}

/** What stands in a fact for words that are gone. */
export const sealedMembers = (commitments: readonly (readonly [string, Commitment])[]): Record<string, Json> =>
  Object.fromEntries(commitments.map(([member, sealed]) => [member, { sealed }]));

/** The commitments that are to stand for words when they are erased. @param wordsSalt - of the row, or a new one */
export const commitWords = (words: Words, wordsSalt: string): Record<string, Commitment> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([member, text]) =>
      text === null ? [] : [[member, commit(text, saltOf(member, wordsSalt), sha256)]],
    ),
  );

/** R4: a salt for each commitment, from which nobody can compute the row's salt. */
const saltOf = (member: string, wordsSalt: string) => sha256(`${member} ${wellFormedSalt(wordsSalt)}`);
