import { type FieldRefusal, type LostReference, type Refusal, type RefusalCode, refuse } from '@articulado/base';
import type { RefusalInWords } from './page.js';

/** What a form asks of a refusal: `... on Refusal { ${refusalFields} }`. */
export const refusalFields = `refused message field details { retryAfterSeconds invalidFields { field problem limit }
  references { id clauseId kind number words } }`;

/** A refusal as the API gives it. */
interface ApiRefusal {
  readonly refused: RefusalCode;
  readonly message: string;
  readonly field: string | null;
  readonly details: {
    readonly retryAfterSeconds: number | null;
    readonly invalidFields: readonly FieldRefusal[] | null;
    readonly references: readonly LostReference[] | null;
  };
}

/** Whether a mutation said no. */
export const isApiRefusal = (outcome: unknown): outcome is ApiRefusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome && 'message' in outcome;

/** A refusal as forms show it: with those of its details that a page says more about than the message. */
export const readRefusal = (told: ApiRefusal): RefusalInWords => ({
  ...(detailed(told) ?? ({ refused: told.refused, details: {} } as Refusal)),
  message: told.message,
  field: told.field,
});

function detailed({
  refused,
  details: { invalidFields, references, retryAfterSeconds },
}: ApiRefusal): Refusal | undefined {
  const [first, ...also] = invalidFields ?? [];
  if (refused === 'invalid-input' && first) return refuse(refused, { ...first, also });
  if (refused === 'references-lost' && references) return refuse(refused, { count: references.length, references });
  if ((refused === 'busy' || refused === 'too-many-attempts') && retryAfterSeconds !== null)
    return refuse(refused, { retryAfterSeconds });
  return undefined;
}
