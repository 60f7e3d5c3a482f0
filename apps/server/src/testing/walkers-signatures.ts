import type { SoftwareAuthenticator } from '@articulado/api/testing/authenticator';
import { PeopleStore } from '@articulado/persistence';
import { optionsFrom } from './passkey-of.js';
import type { TestServer } from './test-server.js';
import { mailOf, memberNamed, type WalkersCookies } from './walkers.js';

/** Asks for a code, reads it in the e-mail, and signs the latest version with it. */
export async function sign(
  server: TestServer,
  slug: string,
  cookie: string,
  decision: string,
  statement = '',
): Promise<void> {
  const word = { process: slug, ...(await latestOf(server, slug)), decision };
  const selection = '... on SigningCodeSent { email }';
  const { email } = await server.act<{ email: string }>('requestSigningCode', word, cookie, selection);
  await server.act('signVersion', { ...word, statement, code: await server.codeIn(email) }, cookie);
}

/** Signs the latest version by a passkey. */
export async function signByPasskey(
  server: TestServer,
  slug: string,
  { cookie, passkey }: { readonly cookie: string; readonly passkey: SoftwareAuthenticator },
  decision: string,
  statement = '',
): Promise<void> {
  const word = { process: slug, ...(await latestOf(server, slug)), decision, statement };
  const credential = passkey.get(await optionsFrom(server, 'requestSigningPasskey', cookie, word));
  await server.act('signVersion', { ...word, credential }, cookie);
}

/** The version that is signed: its number and its hash. */
async function latestOf(server: TestServer, slug: string): Promise<{ versionNumber: number; sha256: string }> {
  const query = 'query ($slug: String!) { process(slug: $slug) { versions { nodes { number sha256 } } } }';
  const { data } = await server.ask(query, { slug });
  const { versions } = data!['process'] as unknown as { versions: { nodes: { number: number; sha256: string }[] } };
  const { number, sha256 } = versions.nodes.toSorted((one, other) => one.number - other.number).at(-1)!;
  return { versionNumber: number, sha256 };
}

/** The approver has lost their passkey: a coordinator says so, an administrator confirms it. */
export async function losePasskey(server: TestServer, slug: string, cookies: WalkersCookies): Promise<void> {
  const { membership, person, email } = await approverOf(server, slug);
  const lost = { process: slug, membership, statement: 'Perdió el teléfono en el que la tenía.' };
  await server.act('openPasskeyRecovery', lost, cookies.coordinator);
  await server.act('confirmPasskeyRecovery', { person, confirmation: email }, cookies.administrator);
}

/** The approver, who has no passkey, has lost their mailbox: the same two people. They sign in by the new one from then on. */
export async function loseMailbox(server: TestServer, slug: string, cookies: WalkersCookies): Promise<void> {
  const { membership, person, email } = await approverOf(server, slug);
  const fresh = `nuevo.${email}`;
  const lost = { process: slug, membership, statement: 'El ministerio cerró su buzón.', email: fresh };
  await server.act('openAddressRecovery', lost, cookies.coordinator);
  server.wait(5_000);
  await server.act('confirmAddressRecovery', { person, confirmation: fresh }, cookies.administrator);
}

async function approverOf(server: TestServer, slug: string) {
  const email = mailOf('aprueba', slug);
  const { id: membership } = await memberNamed(server, slug, 'aprueba');
  const { id: person } = (await server.running.unitOfWork.read().get(PeopleStore).byEmail(email))!;
  return { membership, person, email };
}
