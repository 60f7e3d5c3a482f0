import { canonicalJson, type Json } from '@articulado/base';
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** What differs from evidence that proves a sign-off. */
export interface EvidenceChange {
  readonly act?: Readonly<Record<string, Json>>;
  readonly nonce?: Buffer;
  readonly clientData?: Readonly<Record<string, Json>>;
  readonly domain?: string;
  readonly flags?: number;
  /** What the evidence says, whatever was signed. */
  readonly said?: Readonly<Record<string, Json>>;
}

/** A key of these tests, PKCS #8; its signatures are always the same, so that vectors are. */
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
});

/** What a passkey signs, as an authenticator would give it (docs/record-format.md, 9). */
export function evidenceOf(word: Readonly<Record<string, Json>>, change: EvidenceChange = {}) {
  const { nonce = Buffer.alloc(32, 3), domain = 'articulado.example', flags = 0x05 } = change;
  const act = canonicalJson({ act: 'version.signed', ...word, ...change.act });
  const hash = (...parts: readonly (string | Uint8Array)[]) =>
    parts.reduce((all, part) => all.update(part), createHash('sha256')).digest();
  const challenge = hash('articulado act v1\n', nonce, act).toString('base64url');
  const origin = 'https://articulado.example';
  const clientData = Buffer.from(
    JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false, ...change.clientData }),
  );
  const authenticatorData = Buffer.concat([hash(domain), Buffer.from([flags, 0, 0, 0, 1])]);
  const signature = sign(null, Buffer.concat([authenticatorData, hash(clientData)]), privateKey);
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const text = (bytes: Buffer) => bytes.toString('base64url');
  return {
    act,
    nonce: text(nonce),
    clientDataJson: text(clientData),
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    publicKey: text(publicKey),
    algorithm: -8,
    ...change.said,
  };
}
