/** Most characters of what a browser says of a passkey; an RSA signature with its client data has some two thousand. */
export const longestCredential = 8_000;

/** What a browser said, as far as it must be read before anything is checked. */
export interface GivenCredential<Json> {
  readonly credential: Json;
  /** base64url, as the authenticator signed it. */
  readonly challenge: string;
}

/** Reads what `toJSON()` of a credential writes. @returns undefined for anything else, whatever it is */
export function readCredential<Json extends { readonly id: string }>(text: string): GivenCredential<Json> | undefined {
  if (text.length > longestCredential) return undefined;
  const credential = parsed(text) as (Json & { response?: { clientDataJSON?: unknown } | null }) | undefined;
  const clientData = credential?.response?.clientDataJSON;
  if (typeof credential?.id !== 'string' || typeof clientData !== 'string') return undefined;
  const said = parsed(Buffer.from(clientData, 'base64url').toString()) as { challenge?: unknown } | undefined;
  return typeof said?.challenge === 'string' ? { credential, challenge: said.challenge } : undefined;
}

/** @returns undefined for what is no object in JSON */
function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // what strangers send need not be JSON
  }
}
