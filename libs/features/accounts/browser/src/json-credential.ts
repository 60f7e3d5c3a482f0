/**
 * Credentials of WebAuthn as JSON and back: `PublicKeyCredential.parse…FromJSON` and `toJSON` do the same, but not in every browser that pages
 * are built for, nor in those whose manager of passwords puts its own credentials in their place.
 */

/** A public key that a browser is told of. */
interface NamedCredential {
  readonly id: string;
  readonly type: 'public-key';
  readonly transports?: AuthenticatorTransport[];
}

/** Options as the server writes them: bytes are base64url. */
export interface GivenOptions {
  readonly challenge: string;
  readonly user?: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly excludeCredentials?: readonly NamedCredential[];
  readonly allowCredentials?: readonly NamedCredential[];
}

/** Whether a new passkey is to be made, or one is to sign. */
export const makesPasskey = ({ user }: GivenOptions): boolean => user !== undefined;

/** Options as the browser takes them. */
export function readOptions(
  given: GivenOptions,
): PublicKeyCredentialCreationOptions & PublicKeyCredentialRequestOptions {
  const { challenge, user, excludeCredentials, allowCredentials } = given;
  return {
    ...given,
    challenge: bytesOf(challenge),
    ...(user && { user: { ...user, id: bytesOf(user.id) } }),
    ...(excludeCredentials && { excludeCredentials: excludeCredentials.map(readNamed) }),
    ...(allowCredentials && { allowCredentials: allowCredentials.map(readNamed) }),
  } as never;
}

/** What the browser made or signed, as the server reads it. */
export function writeCredential({ id, response, type }: PublicKeyCredential): string {
  const made = response as Partial<AuthenticatorAttestationResponse & AuthenticatorAssertionResponse>;
  const said = {
    clientDataJSON: textOf(made.clientDataJSON),
    attestationObject: textOf(made.attestationObject),
    transports: made.getTransports?.(),
    authenticatorData: made.signature && textOf(made.authenticatorData),
    signature: textOf(made.signature),
    userHandle: textOf(made.userHandle),
  };
  return JSON.stringify({ id, rawId: id, type, response: said, clientExtensionResults: {} });
}

const readNamed = ({ id, ...named }: NamedCredential): PublicKeyCredentialDescriptor => ({ ...named, id: bytesOf(id) });

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer | null | undefined): string | undefined {
  if (!bytes) return undefined;
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
