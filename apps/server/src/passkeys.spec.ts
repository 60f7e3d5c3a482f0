import { createHash, createPublicKey, verify as isSignedBy } from 'node:crypto';
import type { Misbehaviour, SoftwareAuthenticator } from '@articulado/api/testing/authenticator';
import { PeopleStore } from '@articulado/persistence';
import { optionsFrom, passkeyOf } from './testing/passkey-of.js';
import { cookiesOf, post } from './testing/sent-form.js';
import { TestServer } from './testing/test-server.js';
import { walkToPublication, type WalkedProcess } from './testing/walked-process.js';

interface Outcome {
  readonly refused?: string;
}

describe('passkeys', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const people = () => server.running.unitOfWork.read().get(PeopleStore);
  const personOf = async (email: string) => (await people().byEmail(email))!;

  /** Somebody with a session and a passkey. */
  async function somebody(name: string) {
    const email = `${name}@example.org`;
    const cookie = await server.signIn(email, name);
    return { email, cookie, passkey: await passkeyOf(server, cookie, email) };
  }

  async function ask(name: string, input: object, cookie = ''): Promise<Outcome> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { ... on Refusal { refused } } }`;
    return (await server.ask(query, { input }, cookie)).data!['outcome'] as unknown as Outcome;
  }

  describe('that sign in', () => {
    const challenge = () => optionsFrom(server, 'requestSignInPasskey', '');
    const signIn = async (passkey: SoftwareAuthenticator, otherwise?: Misbehaviour) =>
      ask('signInByPasskey', { credential: passkey.get(await challenge(), otherwise) });

    it('open a session for whose they are, without an address, and go on to where somebody was', async () => {
      const { email, passkey } = await somebody('rosa');
      const page = `${server.address}/sign-in?next=%2Faccount`;
      const asked = await (await post(page, { form: 'requestSignInPasskey' })).text();
      const options = /data-passkey-options="([^"]+)"/.exec(asked)![1]!.replaceAll('&quot;', '"');
      expect(JSON.parse(options)).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
      const answer = await post(page, { form: 'signInByPasskey', credential: passkey.get(options) });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account?done=signInByPasskey#contenido']);
      const account = await fetch(`${server.address}/account`, { headers: { cookie: cookiesOf(answer) } });
      expect(await account.text()).toContain(email);
    });

    it('leave a line in the security log, done or refused, and no key of theirs', async () => {
      const { email, passkey } = await somebody('sara');
      const before = server.securityLog.length;
      expect(await signIn(passkey)).toEqual({});
      expect(await signIn(passkey, { isUnverified: true })).toEqual({ refused: 'PASSKEY_NOT_ACCEPTED' });
      const lines = server.securityLog.slice(before);
      const told = lines.map((line) => JSON.parse(line) as { act: string; outcome: string; who: string });
      expect(told.filter(({ act }) => act === 'signInByPasskey')).toMatchObject([
        { outcome: 'done', who: (await personOf(email)).id },
        { outcome: 'refused', who: 'visitor', reason: 'passkey-not-accepted' },
      ]);
      expect(lines.join()).not.toContain(passkey.credentialId);
    });

    it('open nothing for somebody else, by another challenge, or twice', async () => {
      const [{ passkey }, other] = [await somebody('tania'), await somebody('ulises')];
      const userHandle = Buffer.from((await personOf(other.email)).id).toString('base64url');
      const refused = { refused: 'PASSKEY_NOT_ACCEPTED' };
      expect(await signIn(passkey, { userHandle })).toEqual(refused);
      expect(await signIn(passkey, { origin: 'https://evil.example' })).toEqual(refused);
      expect(await signIn(passkey, { domain: 'evil.example' })).toEqual(refused);
      const credential = passkey.get(await challenge());
      expect(await ask('signInByPasskey', { credential })).toEqual({});
      expect(await ask('signInByPasskey', { credential })).toEqual(refused);
    });

    it('open no account that is disabled', async () => {
      const { email, passkey } = await somebody('vera');
      await people().disable(await personOf(email), new Date());
      expect(await signIn(passkey)).toEqual({ refused: 'ACCOUNT_DISABLED' });
    });

    it('are tried a hundred times from one address; who is right is not counted', async () => {
      const { passkey } = await somebody('walter');
      const wrong = () => ask('signInByPasskey', { credential: '{}' });
      for (let tries = 0; tries < 110; tries += 1) await wrong();
      expect(await wrong()).toEqual({ refused: 'TOO_MANY_ATTEMPTS' });
      expect(await signIn(passkey)).toEqual({ refused: 'TOO_MANY_ATTEMPTS' });
    });
  });

  describe('of administrators', () => {
    async function administrator(name: string) {
      const { email, cookie } = {
        email: `${name}@example.org`,
        cookie: await server.signIn(`${name}@example.org`, name),
      };
      await people().setAdministrator(await personOf(email), true, new Date());
      return { email, cookie };
    }

    it('are asked for acts on accounts from when they have one, each for that act alone', async () => {
      const { email, cookie } = await administrator('ximena');
      const [one, two] = await Promise.all(
        ['yara@example.org', 'zoe@example.org'].map(async (confirmation) => {
          await server.signIn(confirmation, 'Alguien');
          return { person: (await personOf(confirmation)).id, confirmation };
        }),
      );
      expect(await ask('appointAdministrator', one!, cookie)).toEqual({});
      const passkey = await passkeyOf(server, cookie, email);
      for (const credential of [undefined, null, ''])
        expect(await ask('endAdministrator', { ...one!, credential }, cookie)).toEqual({ refused: 'PASSKEY_REQUIRED' });

      const act = { act: 'END_ADMINISTRATOR', ...one! };
      const signed = async () => passkey.get(await optionsFrom(server, 'requestAccountPasskey', cookie, act));
      const refused = { refused: 'PASSKEY_NOT_ACCEPTED' };
      expect(await ask('disableAccount', { ...one!, credential: await signed() }, cookie)).toEqual(refused);
      expect(await ask('endAdministrator', { ...two!, credential: await signed() }, cookie)).toEqual(refused);
      expect(await ask('endAdministrator', { ...one!, credential: await signed() }, cookie)).toEqual({});
      expect((await people().byId(one!.person))!.isAdministrator).toBe(false);
      expect(await ask('enableAccount', { person: two!.person }, cookie)).toEqual({});
    });
  });

  describe('that sign a version', () => {
    let walked: WalkedProcess;
    beforeAll(async () => {
      walked = await walkToPublication(server, 'firmada', 'publication');
    }, 60_000);

    it('leave in the public record what others check by themselves', async () => {
      const facts = (await (await fetch(`${walked.address}/facts.ndjson`)).text()).trimEnd().split('\n');
      const signoffs = facts
        .map((line) => JSON.parse(line) as Fact)
        .filter(({ kind, body }) => kind === 'signoff' && body.assurance === 'passkey');
      expect(signoffs).toHaveLength(1);
      const [{ body, disclosed }] = signoffs as [Fact];
      const evidence = disclosed.find(({ commitment }) => commitment === body.evidence)!.value as unknown as Evidence;
      const bytes = (text: string) => Buffer.from(text, 'base64url');
      const sha256 = (...parts: readonly (Buffer | string)[]) =>
        parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
      const clientData = bytes(evidence.clientDataJson);
      const signed = Buffer.concat([bytes(evidence.authenticatorData), sha256(clientData)]);
      const key = createPublicKey({ key: bytes(evidence.publicKey), format: 'der', type: 'spki' });
      expect(isSignedBy('sha256', signed, key, bytes(evidence.signature))).toBe(true);
      const { challenge } = JSON.parse(clientData.toString()) as { challenge: string };
      expect(bytes(challenge)).toEqual(sha256('articulado act v1\n', bytes(evidence.nonce), evidence.act));
      const { versionNumber, sha256: hash, stage, decision, statement } = body;
      expect(JSON.parse(evidence.act)).toEqual({
        act: 'version.signed',
        process: 'firmada',
        organization: body.organization.name,
        ...{ versionNumber, sha256: hash, stage, decision, statement },
      });
    });

    it('are told from codes on the page, in words', async () => {
      const html = await (await fetch(`${walked.address}/approval`)).text();
      expect(html).toContain('Con llave de acceso (passkey)');
      expect(html).toContain('Con código por correo, seguridad menor');
    });
  });
});

interface Fact {
  readonly kind: string;
  readonly body: Readonly<Record<'assurance' | 'evidence' | 'sha256' | 'stage' | 'decision' | 'statement', string>> & {
    readonly versionNumber: number;
    readonly organization: { readonly name: string };
  };
  readonly disclosed: readonly { readonly commitment: string; readonly value: object }[];
}

type Evidence = Readonly<
  Record<'act' | 'nonce' | 'clientDataJson' | 'authenticatorData' | 'signature' | 'publicKey', string>
>;
