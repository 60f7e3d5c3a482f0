import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('base64url');

/**
 * A passkey's key in the form that everybody reads: SubjectPublicKeyInfo, as base64url.
 * @param coseKey - COSE_Key, of an algorithm that is offered
 */
export function publicKeyOf(coseKey: Buffer): string {
  const key = createPublicKey({ key: webKeyOf(new Uint8Array(coseKey)), format: 'jwk' });
  return key.export({ type: 'spki', format: 'der' }).toString('base64url');
}

function webKeyOf(bytes: Uint8Array<ArrayBuffer>): JsonWebKey {
  const key = decodeCredentialPublicKey(bytes);
  if (cose.isCOSEPublicKeyOKP(key)) return { kty: 'OKP', crv: 'Ed25519', x: text(key.get(cose.COSEKEYS.x)) };
  if (cose.isCOSEPublicKeyEC2(key))
    return { kty: 'EC', crv: 'P-256', x: text(key.get(cose.COSEKEYS.x)), y: text(key.get(cose.COSEKEYS.y)) };
  if (cose.isCOSEPublicKeyRSA(key))
    return { kty: 'RSA', n: text(key.get(cose.COSEKEYS.n)), e: text(key.get(cose.COSEKEYS.e)) };
  throw new Error('A passkey of an algorithm that is not offered');
}
