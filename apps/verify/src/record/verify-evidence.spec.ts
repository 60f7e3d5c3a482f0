import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { evidenceOf, type EvidenceChange } from '../testing/given-evidence.js';
import { GivenRecord } from '../testing/given-record.js';
import { sayAll, verify } from '../testing/tamper.js';

const toApproval = () => new GivenRecord().create().freeze(1).advance('technical-review').advance('approval');
const signed = (change: EvidenceChange = {}) => toApproval().signByPasskey('approval', 'A', 1, change).downloads;
const partsWrong = (change: EvidenceChange) =>
  verify(signed(change)).flatMap((one) => (one.found === 'evidence-wrong' ? [one.details.part] : [`? ${one.found}`]));

describe('what a passkey signed', () => {
  it('R19: proves the sign-off that it is of', () => {
    expect(verify(signed())).toEqual([]);
    expect(sayAll(verify(signed({ act: { decision: 'return' } })))).toEqual([
      expect.stringMatching(/^evidence-wrong facts signoff/),
    ]);
  });

  it.each([
    ['another process', { process: 'otro' }],
    ['another version', { versionNumber: 2 }],
    ['another text', { sha256: 'a'.repeat(64) }],
    ['another stage', { stage: 'legal-opinion' }],
    ['another institution', { organization: 'B' }],
    ['another decision', { decision: 'dissent' }],
    ['other reasons', { statement: 'Con reserva.' }],
    ['another kind of act', { act: 'version.published' }],
    ['an act that says more', { extra: true }],
  ])('R19: is none for %s', (_what, act) => expect(partsWrong({ act })).toEqual(['act']));

  it.each<[string, EvidenceChange, string]>([
    ['a nonce that is too short', { nonce: Buffer.alloc(16, 3) }, 'nonce'],
    ['a challenge that is not that of the act', { clientData: { challenge: 'x' } }, 'challenge'],
    ['the making of a passkey', { clientData: { type: 'webauthn.create' } }, 'form'],
    ['words of the browser without an origin', { clientData: { origin: null } }, 'form'],
    ['an origin that is no address', { clientData: { origin: 'articulado.example' } }, 'origin'],
    ['a site without TLS', { clientData: { origin: 'http://articulado.example' } }, 'origin'],
    ['another site', { clientData: { origin: 'https://evil.example' } }, 'origin'],
    ['a site whose name ends alike', { clientData: { origin: 'https://evilarticulado.example' } }, 'origin'],
    ['a passkey of a domain below the site', { domain: 'www.articulado.example' }, 'origin'],
    ['nobody who was there', { flags: 0x04 }, 'user'],
    ['somebody who was not verified', { flags: 0x01 }, 'user'],
    ['a signature of other bytes', { said: { signature: 'AAAA' } }, 'signature'],
    ['no key', { said: { publicKey: 'AAAA' } }, 'signature'],
    ['another algorithm than the key', { said: { algorithm: -7 } }, 'signature'],
    ['an algorithm that nobody knows', { said: { algorithm: -8.5 } }, 'signature'],
    ['padding', { said: { nonce: `${Buffer.alloc(32, 3).toString('base64url')}=` } }, 'form'],
    ['a member too many', { said: { more: 'x' } }, 'form'],
    ['words of the browser that are no JSON', { said: { clientDataJson: 'AAAA' } }, 'form'],
    ['an authenticator that says too little', { said: { authenticatorData: 'AAAA' } }, 'origin'],
    ['an act that is no canonical JSON', { said: { act: '{ }' } }, 'act'],
  ])('R19: is not %s', (_what, change, part) => expect(partsWrong(change)).toEqual([part]));

  it('R19: proves one sign-off alone', () => {
    const twice = toApproval().signByPasskey('approval', 'A', 1).signByPasskey('approval', 'A', 1);
    expect(verify(twice.downloads)).toMatchObject([{ found: 'evidence-wrong', details: { part: 'nonce' } }]);
  });

  it('R19: is shown', () => {
    const { facts, ...downloads } = signed();
    const hidden = facts.map(({ disclosed: _, ...fact }) => fact);
    expect(verify({ ...downloads, facts: hidden })).toMatchObject([{ found: 'evidence-missing' }]);
  });

  it.each<[string, number, () => { privateKey: KeyObject; publicKey: KeyObject }]>([
    ['ES256', -7, () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
    ['RS256', -257, () => generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ])('R19: may be made by %s', (_name, algorithm, pair) => {
    const { privateKey, publicKey } = pair();
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const resign = (key: KeyObject) => {
      const word = { process: 'datos-abiertos', organization: 'A', versionNumber: 1, stage: 'approval' };
      const text = toApproval().downloads.lines[1]!.entry.details as unknown as { sha256: string };
      const { authenticatorData, clientDataJson } = evidenceOf({
        ...word,
        sha256: text.sha256,
        decision: 'approve',
        statement: '',
      });
      const hash = createHash('sha256').update(bytes(clientDataJson)).digest();
      return sign('sha256', Buffer.concat([bytes(authenticatorData), hash]), key).toString('base64url');
    };
    const said = { algorithm, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url') };
    expect(partsWrong({ said: { ...said, signature: resign(privateKey) } })).toEqual([]);
    expect(partsWrong({ said: { ...said, signature: resign(pair().privateKey) } })).toEqual(['signature']);
    expect(partsWrong({ said: { ...said, signature: resign(privateKey), algorithm: -8 } })).toEqual(['signature']);
  });
});
