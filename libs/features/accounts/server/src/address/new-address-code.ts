import { canonicalJson } from '@articulado/base';
import type { PersonRow } from '@articulado/persistence';
import type { CodeScope } from '../one-time-codes.js';

/** What is proved for one change of address is good for no other. @param email - the new one, in lower case */
export const bindingOf = (email: string): string => canonicalJson({ act: 'address.change', email });

/**
 * What the code to the new mailbox is good for: asked for by one person, of a purpose of its own, so that it voids no code of whoever has that
 * mailbox, and no wrong attempt is counted against them.
 */
export const newAddressScope = ({ id }: Pick<PersonRow, 'id'>, email: string): CodeScope => ({
  purpose: 'new-address',
  email,
  requestId: id,
  binding: bindingOf(email),
});

/** Wrong codes in a row are counted for no mailbox (`newAddressScope`): whoever tries is counted (`ChangeAddress`). */
export const uncounted = { isFromKnownDevice: true } as const;
