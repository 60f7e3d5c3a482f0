import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { sha256, sha256Of, textOf } from './bytes.js';
import { type EvidencePart, type Finding, finding } from './finding.js';
import { readCanonical } from './json.js';
import type { FactLine, RecordLine } from './lines.js';
import { hasOnly, isMembers, isText, type Members, memberOf } from './shapes.js';
import { placeOfFact } from './verify-facts.js';

/** What a passkey signed, and all that is needed to check it. Bytes are base64url without padding. */
interface Evidence {
  /** Canonical JSON of what was signed. */
  readonly act: string;
  readonly nonce: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: string;
  /** Of COSE. */
  readonly algorithm: number;
}

/** R19: checks that what stands as signed by a passkey was: the evidence is shown, is of this very sign-off and of no other, and its signature is right. */
export function verifyEvidence(lines: readonly RecordLine[], facts: readonly FactLine[]): Finding[] {
  const process = lines[0]?.entry.process;
  const nonces = new Set<string>();
  return facts.filter(isByPasskey).flatMap((fact) => {
    const place = placeOfFact(fact);
    const shown = fact.disclosed?.find(({ commitment }) => commitment === memberOf(fact.body, 'evidence'));
    if (!shown) return [finding('evidence-missing', place, {})];
    const evidence = readEvidence(shown.value);
    const part = evidence ? wrongPartOf(evidence, { ...fact.body, process: process ?? '' }, nonces) : 'form';
    return part ? [finding('evidence-wrong', place, { part })] : [];
  });
}

const isByPasskey = ({ kind, body }: FactLine): boolean =>
  kind === 'signoff' && memberOf(body, 'assurance') === 'passkey';

const byteMembers = ['nonce', 'clientDataJson', 'authenticatorData', 'signature', 'publicKey'] as const;

function readEvidence(value: unknown): Evidence | undefined {
  if (!hasOnly(value, ['act', 'algorithm', ...byteMembers])) return undefined;
  const isRight =
    isText(memberOf(value, 'act')) &&
    typeof memberOf(value, 'algorithm') === 'number' &&
    byteMembers.every((name) => isBase64url(memberOf(value, name)));
  return isRight ? (value as unknown as Evidence) : undefined;
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');
const isBase64url = (value: unknown): value is string =>
  isText(value) && bytesOf(value).toString('base64url') === value;

/**
 * The first part of some evidence that is not as it must be.
 * @param signoff - the fact's body, with the process of the record
 * @param nonces - of the sign-offs before, which no other may have; takes this one's
 */
function wrongPartOf(evidence: Evidence, signoff: Members, nonces: Set<string>): EvidencePart | undefined {
  const isUsed = nonces.has(evidence.nonce);
  nonces.add(evidence.nonce);
  if (!isOf(evidence, signoff)) return 'act';
  if (bytesOf(evidence.nonce).length !== 32 || isUsed) return 'nonce';
  const said = readClientData(evidence);
  if (said?.type !== 'webauthn.get') return 'form';
  if (said.challenge !== challengeOf(evidence)) return 'challenge';
  const data = bytesOf(evidence.authenticatorData);
  if (data.length < 37 || !isOfDomain(data.subarray(0, 32), said.origin)) return 'origin';
  if ((data[32]! & presentAndVerified) !== presentAndVerified) return 'user';
  return isSigned(evidence, data) ? undefined : 'signature';
}

/** The act says the same as the fact, and nothing else. */
function isOf({ act }: Evidence, signoff: Members): boolean {
  const said = readCanonical(act);
  const names = ['process', 'versionNumber', 'sha256', 'stage', 'decision', 'statement'];
  if (!hasOnly(said, ['act', 'organization', ...names]) || memberOf(said, 'act') !== 'version.signed') return false;
  const organization = memberOf(signoff, 'organization');
  const name = isMembers(organization) ? memberOf(organization, 'name') : undefined;
  return (
    isText(name) &&
    memberOf(said, 'organization') === name &&
    names.every((one) => memberOf(said, one) !== undefined && memberOf(said, one) === memberOf(signoff, one))
  );
}

interface ClientData {
  readonly type: string;
  readonly challenge: string;
  readonly origin: string;
}

/** What the browser said of the signature (WebAuthn Level 3, 5.8.1); members that are not known may be there. */
function readClientData({ clientDataJson }: Evidence): ClientData | undefined {
  const text = textOf(bytesOf(clientDataJson));
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isRight = isMembers(value) && ['type', 'challenge', 'origin'].every((name) => isText(memberOf(value, name)));
    return isRight ? (value as unknown as ClientData) : undefined;
  } catch {
    return undefined; // no JSON
  }
}

const challengeOf = ({ act, nonce }: Evidence): string =>
  sha256Of('articulado act v1\n', bytesOf(nonce), act).toString('base64url');

/** Whether a passkey's domain is that of a site, or one that the site is under. A site is reached by https, or is on the same machine. */
function isOfDomain(hash: Buffer, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  if (protocol !== 'https:' && hostname !== 'localhost') return false;
  const labels = hostname.split('.');
  const domains = labels.map((_, index) => labels.slice(index).join('.'));
  return domains.some((domain) => sha256(domain) === hash.toString('hex'));
}

/** Bits of the authenticator's flags: the user was there, and was verified. */
const presentAndVerified = 0x01 | 0x04;

/** By the numbers of COSE: which keys sign, and with which hash. */
const algorithms: ReadonlyMap<number, { readonly hash: string | null; isKey(key: KeyObject): boolean }> = new Map([
  [-7, { hash: 'sha256', isKey: (key) => key.asymmetricKeyDetails?.namedCurve === 'prime256v1' }],
  [-8, { hash: null, isKey: (key) => key.asymmetricKeyType === 'ed25519' }],
  [-257, { hash: 'sha256', isKey: (key) => key.asymmetricKeyType === 'rsa' }],
]);

function isSigned({ algorithm, publicKey, clientDataJson, signature }: Evidence, data: Buffer): boolean {
  const known = algorithms.get(algorithm);
  const key = readKey(publicKey);
  if (!known || !key || !known.isKey(key)) return false;
  const signed = Buffer.concat([data, sha256Of(bytesOf(clientDataJson))]);
  return verify(known.hash, signed, key, bytesOf(signature));
}

function readKey(publicKey: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: bytesOf(publicKey), format: 'der', type: 'spki' });
  } catch {
    return undefined; // bytes that are no key
  }
}
