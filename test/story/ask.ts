import type { APIRequestContext } from '@playwright/test';

/** Whoever can ask: a person with a page, or anything else with a session. */
export interface Asker {
  readonly page: { readonly request: APIRequestContext };
}

/** Asks the API as somebody. @throws Error when it answers with errors */
export async function ask<Data>({ page }: Asker, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
