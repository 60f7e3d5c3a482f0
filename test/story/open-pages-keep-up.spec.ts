import { expect, test } from './fixtures.js';

const stages = '/processes/datos-abiertos';

/** What others do shows on a page that is already open, without a reload and without moving what the reader is at. */
test('a contribution shows on the open page of its process as soon as it is received', async ({ someone }) => {
  const reader = await someone();
  const contributor = await someone({ scripts: false });
  await reader.goTo(stages);
  const latest = reader.page.locator('#lo-ultimo');
  await reader.page.waitForTimeout(1_000); // the page subscribes once it has loaded
  await contributor.goTo(`${stages}/versions/1`);
  const clause = await contributor.page.locator('.of-article').nth(3).getAttribute('data-clause');
  await contributor.goTo(`${stages}/versions/1/clauses/${clause}`);
  await contributor.choose(/^Apoyo/);
  await contributor.fill({ 'Su aporte': 'Estos fines dicen para qué sirve todo lo demás.' });
  await contributor.press('Enviar mi aporte');
  const code = await contributor.page.locator('.receipt-code code').innerText();
  const number = /Aporte (\d+)|número (\d+)/.exec(await contributor.page.getByRole('main').innerText());
  expect(code).not.toBe('');
  await expect(latest).toContainText(`aporte ${number?.[1] ?? number?.[2]}`);
});
