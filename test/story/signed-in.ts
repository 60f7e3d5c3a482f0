import { ask } from './ask.js';
import type { Person } from './fixtures.js';
import { codeIn } from './mails.js';

/** Somebody whom the demonstration does not know. */
export async function signedIn(person: Person, email: string, name = 'Nombrada Cuc'): Promise<Person> {
  const { requestSignInCode } = await ask<{ requestSignInCode: { requestId: string } }>(
    person,
    'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { ... on SignInCodeSent { requestId } } }',
    { input: { email } },
  );
  const input = { email, ...requestSignInCode, code: await codeIn(person, email), name };
  await ask(person, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input });
  return person;
}
