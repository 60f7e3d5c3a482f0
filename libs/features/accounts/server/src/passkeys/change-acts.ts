import { canonicalJson } from '@articulado/base';

/** What a change of one's passkeys is bound to. */
export type PasskeyChange =
  | { readonly act: 'passkey.add' }
  | { readonly act: 'passkey.remove'; readonly passkey: string };

/** Canonical JSON of a change: what is proved for one is good for no other. */
export const bindingOf = (change: PasskeyChange): string => canonicalJson(change);
