import { type Refusal, refuse } from '@articulado/base';
import { graphql, type ResultOf } from './graphql.js';
import type { RefusalWithMessage } from './page.js';

/** What a form asks of a refusal: `...RefusalFields`. */
export const refusalFields = graphql(
  `fragment RefusalFields on Refusal { refused message field details { retryAfterSeconds invalidFields { field problem limit }
  references { id clauseId kind number words } unfinished { id problem clauseId kind number words } } }`,
);

/** A refusal as the API gives it. */
type ApiRefusal = ResultOf<typeof refusalFields>;

/** Whether a mutation said no. */
export const isApiRefusal = (outcome: unknown): outcome is ApiRefusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome && 'message' in outcome;

/** A refusal as forms show it: with those of its details that a page says more about than the message. */
export const readRefusal = (told: ApiRefusal): RefusalWithMessage => ({
  ...(detailed(told) ?? ({ refused: told.refused, details: {} } as Refusal)),
  message: told.message,
  field: told.field,
});

function detailed({ refused, details }: ApiRefusal): Refusal | undefined {
  const { invalidFields, references, unfinished, retryAfterSeconds } = details;
  const [first, ...also] = (invalidFields ?? []).map(({ limit, ...field }) => ({
    ...field,
    limit: limit ?? undefined,
  }));
  if (refused === 'invalid-input' && first) return refuse(refused, { ...first, also });
  if (refused === 'references-lost' && references) {
    const lost = references.map(({ number, ...reference }) => ({ ...reference, number: number ?? undefined }));
    return refuse(refused, { count: lost.length, references: lost });
  }
  if (refused === 'text-unfinished' && unfinished) {
    const places = unfinished.map(({ number, ...place }) => ({ ...place, number: number ?? undefined }));
    return refuse(refused, { count: places.length, places });
  }
  if ((refused === 'busy' || refused === 'too-many-attempts') && retryAfterSeconds !== null)
    return refuse(refused, { retryAfterSeconds });
  return undefined;
}
