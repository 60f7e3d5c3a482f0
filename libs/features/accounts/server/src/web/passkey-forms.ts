import { form, graphql, type PageProps, refusalFields } from '@articulado/pages';

/** The forms by which people keep their passkeys, for the page of their account. */
export const passkeyForms = {
  requestPasskeyCode: form({
    operation: graphql(`mutation { requestPasskeyCode { ...RefusalFields ... on PasskeyCodeSent { email } } }`, [
      refusalFields,
    ]),
    variables: () => ({}),
    redirectTo: () => '/account?done=requestPasskeyCode#agregar-llave',
  }),
  requestPasskeyChallenge: form({
    operation: graphql(
      `mutation ($input: RequestPasskeyChallengeInput!) { requestPasskeyChallenge(input: $input) {
      ...RefusalFields ... on PasskeyChallenge { options } } }`,
      [refusalFields],
    ),
    variables: ({ fields }) => ({ input: { removes: fields['removes'] || null } }),
  }),
  startPasskeyRegistration: form({
    operation: graphql(
      `mutation ($input: StartPasskeyRegistrationInput!) { startPasskeyRegistration(input: $input) {
      ...RefusalFields ... on PasskeyRegistration { options } } }`,
      [refusalFields],
    ),
    variables: ({ fields }) => ({ input: { code: fields['code'] ?? null, credential: fields['credential'] ?? null } }),
  }),
  addPasskey: form({
    operation: graphql(
      `mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { ...RefusalFields ... on Passkey { id } } }`,
      [refusalFields],
    ),
    variables: ({ fields }) => ({ input: { name: fields['name'] ?? '', credential: fields['credential'] ?? '' } }),
    redirectTo: () => '/account?done=addPasskey#llaves',
  }),
  renamePasskey: form({
    operation: graphql(
      `mutation ($input: RenamePasskeyInput!) { renamePasskey(input: $input) { ...RefusalFields ... on Passkey { id } } }`,
      [refusalFields],
    ),
    variables: ({ fields }) => ({ input: { passkey: fields['passkey'] ?? '', name: fields['name'] ?? '' } }),
    redirectTo: () => '/account?done=renamePasskey#llaves',
  }),
  removePasskey: form({
    operation: graphql(
      `mutation ($input: RemovePasskeyInput!) { removePasskey(input: $input) { ...RefusalFields ... on RemovedPasskey { id } } }`,
      [refusalFields],
    ),
    variables: ({ fields }) => ({
      input: { passkey: fields['passkey'] ?? '', credential: fields['credential'] ?? '' },
    }),
    redirectTo: () => '/account?done=removePasskey#llaves',
  }),
};

/** What the browser is to ask of a passkey, where the form that was sent just now answered with it. */
export function optionsOf({ sent }: Pick<PageProps<unknown>, 'sent'>, name: string): string | undefined {
  const answer = sent?.form === name ? (sent.result as { readonly options?: string } | undefined) : undefined;
  return answer?.options;
}
