import { type Refusal, refuse } from '@articulado/base';
import { QueryFailedError } from 'typeorm';

/** What PostgreSQL says when a row would be the second of what may be there once. */
const uniqueViolation = '23505';

/** What people may both want at the same moment, by the rule that lets only one of them have it. */
const guarded: Readonly<Record<string, string>> = {
  process_slug_key: 'process',
  organization_name_key: 'institution',
  person_email_key: 'person',
};

/**
 * Reads a failed statement as the refusal it would have been a moment later: use cases look whether a name is free before
 * they take it, and only two at once get as far as this. Every other rule of the tables that is broken is a bug.
 */
export function refusalOfDuplicate(error: unknown): Refusal<'already-exists'> | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code, constraint = '' } = error.driverError as { readonly code?: string; readonly constraint?: string };
  const what = Object.hasOwn(guarded, constraint) ? guarded[constraint] : undefined;
  return code === uniqueViolation && what ? refuse('already-exists', { what }) : undefined;
}
