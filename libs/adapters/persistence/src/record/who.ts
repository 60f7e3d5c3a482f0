import { type Commitment, commit, type Disclosure, disclose } from '@articulado/record';
import { newSalt, sha256 } from '../sha256.js';

/** A human as the public record may name one. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** A commitment to who somebody is, and what lays it open while that person's name may be shown. */
export interface Who {
  readonly commitment: Commitment;
  readonly disclosed: Disclosure;
}

/** Commits to a person's name and, without telling it, to which account it is. */
export function whoIs(person: Named, given: string): Who {
  const salt = wellFormedSalt(given);
  const value = { name: person.name, account: sha256(`${salt}:${person.id}`) };
  return { commitment: commit(value, salt, sha256), disclosed: disclose(value, salt, sha256) };
}

/** R4, R5: the same, for an entry, which keeps it as it was then: with a salt of its own, so that two acts of one person don't show as one person's once erased. */
export const whoActed = (person: Named): Who => whoIs(person, newSalt());

/**
 * The salt, or the hash of one that somebody altered by hand into what is none. The row still has a fact to show, which is not the one that was
 * sealed, so that the verifier says so.
 */
export const wellFormedSalt = (salt: string): string => (/^([0-9a-f]{2}){16,64}$/.test(salt) ? salt : sha256(salt));
