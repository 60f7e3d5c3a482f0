import { GraphQLError } from 'graphql';

/** Most rows a list may be asked for at once, unless it says otherwise. */
export const mostRows = 100;

/** What the arguments `first` and `after` of a list ask for. */
interface Page {
  readonly limit: number;
  readonly offset: number;
}

/**
 * Reads which part of a list is asked for.
 * @param most - rows at once; `schema.graphql` names it where it isn't 100
 * @throws GraphQLError for more than that, for less than one, and for a place before the beginning: told to whoever asks
 */
export function pageOf(first: number, after = 0, most = mostRows): Page {
  if (first < 1 || first > most) throw wrong(`"first" must be from 1 to ${most}, not ${first}.`);
  if (after < 0) throw wrong(`"after" must not be negative, as ${after} is.`);
  return { limit: first, offset: after };
}

/** A part of a list that is at hand as a whole. */
export function partOf<Row>(rows: readonly Row[], first: number, after: number, most?: number): readonly Row[] {
  const { limit, offset } = pageOf(first, after, most);
  return rows.slice(offset, offset + limit);
}

const wrong = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
