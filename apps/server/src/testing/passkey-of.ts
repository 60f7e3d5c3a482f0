import { SoftwareAuthenticator } from '@articulado/api/testing/authenticator';
import type { TestServer } from './test-server.js';

/** Gives somebody a first passkey, by the public API. @param cookie - of their session */
export async function passkeyOf(server: TestServer, cookie: string, email: string): Promise<SoftwareAuthenticator> {
  await askWithoutInput(server, 'requestPasskeyCode', cookie);
  const input = { code: await server.codeIn(email) };
  const { options } = await server.act<{ options: string }>(
    'startPasskeyRegistration',
    input,
    cookie,
    '... on PasskeyRegistration { options }',
  );
  const authenticator = new SoftwareAuthenticator(server.address);
  await server.act('addPasskey', { name: 'Mi teléfono', credential: authenticator.create(options) }, cookie);
  return authenticator;
}

/** What a mutation asks a passkey to sign. @param input - absent for a mutation that takes none */
export async function optionsFrom(server: TestServer, name: string, cookie: string, input?: object): Promise<string> {
  const selection = '... on PasskeyChallenge { options }';
  if (!input) return (await askWithoutInput(server, name, cookie, selection))['options']!;
  return (await server.act<{ options: string }>(name, input, cookie, selection)).options;
}

async function askWithoutInput(
  server: TestServer,
  name: string,
  cookie: string,
  selection = '',
): Promise<Record<string, string>> {
  const query = `mutation { outcome: ${name} { __typename ... on Refusal { refused } ${selection} } }`;
  const { data } = await server.ask(query, {}, cookie);
  const outcome = data!['outcome'] as unknown as Record<string, string>;
  if (outcome['refused']) throw new Error(`${name} was refused: ${outcome['refused']}`);
  return outcome;
}
