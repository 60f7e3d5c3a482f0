import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a browser and an authenticator may do otherwise than they should. */
export interface Misbehaviour {
  /** Of the page that asks. */
  readonly origin?: string;
  readonly domain?: string;
  readonly challenge?: string;
  /** That the counter does not rise. */
  readonly keepsCounter?: boolean;
  /** That nobody showed a finger, a face or a PIN. */
  readonly isUnverified?: boolean;
  /** Whose it says that it is. */
  readonly userHandle?: string;
}

type Algorithm = -7 | -8 | -257;

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
  readonly pubKeyCredParams?: readonly { readonly alg: number }[];
}

const [userPresent, userVerified, backupEligible, backedUp, attested] = [0x01, 0x04, 0x08, 0x10, 0x40];

/** An authenticator with its browser, by node:crypto alone: it makes one passkey and signs by it, as WebAuthn Level 3 says. */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(16).toString('base64url');
  counter = 0;
  private readonly key: KeyObject;
  private readonly coseKey: Buffer;
  private userHandle = '';

  /** @param origin - of the page that it is used on */
  constructor(
    private readonly origin: string,
    private readonly algorithm: Algorithm = -7,
  ) {
    const { privateKey, publicKey } = newKeyPair(algorithm);
    this.key = privateKey;
    this.coseKey = coseKeyOf(algorithm, publicKey.export({ format: 'jwk' }) as Record<string, string>);
  }

  /** Makes its passkey. @param options - from `startPasskeyRegistration` @returns `RegistrationResponseJSON` */
  create(options: string, otherwise: Misbehaviour = {}): string {
    const { challenge, rp, user } = JSON.parse(options) as Options;
    this.userHandle = user!.id;
    const clientDataJSON = this.clientData('webauthn.create', challenge, otherwise);
    const id = Buffer.from(this.credentialId, 'base64url');
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, this.coseKey]);
    const authData = Buffer.concat([this.authenticatorData(rp!.id, otherwise, attested), credential]);
    const attestationObject = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(authData)],
    ]);
    return this.written({ clientDataJSON, attestationObject: text(attestationObject), transports: ['internal'] });
  }

  /** Signs. @param options - from a mutation that asks for a passkey @returns `AuthenticationResponseJSON` */
  get(options: string, otherwise: Misbehaviour = {}): string {
    const { challenge, rpId } = JSON.parse(options) as Options;
    if (!otherwise.keepsCounter) this.counter += 1;
    const clientDataJSON = this.clientData('webauthn.get', challenge, otherwise);
    const authenticatorData = this.authenticatorData(rpId!, otherwise);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    const signature = sign(this.algorithm === -8 ? null : 'sha256', signed, this.key);
    const userHandle = otherwise.userHandle ?? this.userHandle;
    return this.written({
      clientDataJSON,
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle,
    });
  }

  private clientData(type: string, challenge: string, otherwise: Misbehaviour): string {
    const said = { type, challenge: otherwise.challenge ?? challenge, origin: otherwise.origin ?? this.origin };
    return text(Buffer.from(JSON.stringify({ ...said, crossOrigin: false })));
  }

  private authenticatorData(domain: string, otherwise: Misbehaviour, also = 0): Buffer {
    const verified = otherwise.isUnverified ? 0 : userVerified;
    const flags = userPresent | verified | backupEligible | backedUp | also;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(Buffer.from(otherwise.domain ?? domain)), Buffer.from([flags]), counter]);
  }

  private written(response: object): string {
    const { credentialId: id } = this;
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }
}

const text = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

function newKeyPair(algorithm: Algorithm) {
  if (algorithm === -8) return generateKeyPairSync('ed25519');
  if (algorithm === -257) return generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** COSE_Key (RFC 9053, RFC 8230). */
function coseKeyOf(algorithm: Algorithm, { x = '', y = '', n = '', e = '' }: Record<string, string>): Buffer {
  const bytes = (member: string) => cborBytes(Buffer.from(member, 'base64url'));
  const kinds = { [-7]: 2, [-8]: 1, [-257]: 3 } as const;
  const head: [Buffer, Buffer][] = [
    [cborInteger(1), cborInteger(kinds[algorithm])],
    [cborInteger(3), cborInteger(algorithm)],
  ];
  if (algorithm === -257) return cborMap([...head, [cborInteger(-1), bytes(n)], [cborInteger(-2), bytes(e)]]);
  const point: [Buffer, Buffer][] = [
    [cborInteger(-1), cborInteger(algorithm === -7 ? 1 : 6)],
    [cborInteger(-2), bytes(x)],
  ];
  return cborMap([...head, ...point, ...(algorithm === -7 ? [[cborInteger(-3), bytes(y)] as [Buffer, Buffer]] : [])]);
}

/** CBOR (RFC 8949), as much of it as passkeys need. */
function cborHead(kind: number, value: number): Buffer {
  const major = kind << 5;
  if (value < 24) return Buffer.from([major | value]);
  if (value < 256) return Buffer.from([major | 24, value]);
  return Buffer.from([major | 25, value >> 8, value & 255]);
}
const cborInteger = (value: number) => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (words: string) => Buffer.concat([cborHead(3, Buffer.byteLength(words)), Buffer.from(words)]);
const cborMap = (members: readonly [Buffer, Buffer][]) =>
  Buffer.concat([cborHead(5, members.length), ...members.flat()]);
