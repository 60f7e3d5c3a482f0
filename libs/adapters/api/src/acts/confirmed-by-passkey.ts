import { checkText, isRefusal, type Refusal, refuse } from '@articulado/base';
import { PasskeysStore, type Stores } from '@articulado/persistence';
import type { Viewer } from '../viewer/viewer.js';
import type { PasskeyStepUp } from './passkey-step-up.js';

/** Longer than what any authenticator signs. */
const longestCredential = 8_000;

/** An act that can't be undone, and what a passkey of whoever does it signed. */
interface ConfirmedAct {
  /** Canonical JSON: all that makes it this act and no other. */
  readonly binding: string;
  /** As JSON (WebAuthn, `AuthenticationResponseJSON`). */
  readonly credential?: string | null;
}

/**
 * Whoever has a passkey confirms by it an act that can't be undone: a session alone, which may be stolen, does not do. Ask it last, since
 * what was signed is good once. Whoever has none needs none.
 */
export async function checkConfirmedByPasskey(
  passkeys: PasskeyStepUp,
  stores: Stores,
  { person }: Viewer,
  { binding, credential }: ConfirmedAct,
): Promise<Refusal | undefined> {
  const { id } = person!; // whoever may do such an act is signed in
  if (!(await stores.get(PasskeysStore).isHeldBy(id))) return undefined;
  if (!credential) return refuse('passkey-required', {});
  const malformed = checkText('credential', credential, { max: longestCredential });
  if (malformed) return malformed;
  const signed = await passkeys.check(id, credential, binding);
  return isRefusal(signed) ? signed : undefined;
}
