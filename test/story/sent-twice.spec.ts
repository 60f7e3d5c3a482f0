import { ask } from './ask.js';
import { expect, test } from './fixtures.js';

const clausesOf =
  '{ process(slug: "datos-abiertos") { contributions { totalCount } contributionCounts { version { number clauses { nodes { id kind } } } } } }';

interface Counted {
  readonly process: {
    readonly contributions: { readonly totalCount: number };
    readonly contributionCounts: {
      readonly version: {
        readonly number: number;
        readonly clauses: { readonly nodes: readonly { id: string; kind: string }[] };
      };
    };
  };
}

for (const scripts of [true, false])
  test(`a contribution that is sent twice by a slow phone is one, ${scripts ? 'with' : 'without'} scripts`, async ({
    someone,
  }) => {
    const person = await someone({ width: 360, scripts });
    const { process: before } = await ask<Counted>(person, clausesOf, {});
    const { number, clauses } = before.contributionCounts.version;
    const article = clauses.nodes.find(({ kind }) => kind === 'ARTICLE')!;
    await person.goTo(`/processes/datos-abiertos/versions/${number}/clauses/${article.id}`);
    const body = `Pido que se aclare (${Date.now()}).`;
    await person.page.getByRole('radio').first().check();
    await person.page.locator('textarea[name="body"]').fill(body);
    // The answer to the first press is on its way for so long that it is pressed again.
    let posts = 0;
    await person.page.route('**/clauses/**', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      posts += 1;
      const answer = await route.fetch({ maxRedirects: 0 });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.fulfill({ response: answer }).catch(() => undefined); // the second press gave the first up
    });
    const send = person.page.getByRole('button', { name: 'Enviar mi aporte' });
    await send.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await send.boundingBox())!;
    const tap = () => person.page.mouse.click(x + width / 2, y + height / 2);
    await tap();
    await person.page.waitForTimeout(300);
    await tap();
    await expect(person.page).toHaveURL(/done=submitContribution/);
    const { process: after } = await ask<{ process: { contributions: { totalCount: number } } }>(
      person,
      'query ($search: String!) { process(slug: "datos-abiertos") { contributions(filter: { search: $search }) { totalCount } } }',
      { search: body },
    );
    expect(posts).toBe(2);
    expect(after.contributions.totalCount).toBe(1);
  });
