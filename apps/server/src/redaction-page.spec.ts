import { PeopleStore } from '@articulado/persistence';
import { optionsFrom, passkeyOf } from './testing/passkey-of.js';
import { TestServer } from './testing/test-server.js';
import { walkToPublication, type WalkedProcess } from './testing/walked-process.js';

const order = {
  by: 'Juzgado Primero',
  ground: 'Protección de datos',
  document: 'Expediente 14-2026, del 3 de mayo de 2026',
};

describe('the page on which an order of the law is carried out, without scripts', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let contribution: string;

  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkToPublication(server, 'por-orden');
    contribution = `${walked.address}/contributions/1`;
  }, 120_000);
  afterAll(() => server.stop());

  async function get(address: string, cookie = '') {
    const answer = await fetch(address, { headers: { cookie, 'accept-language': 'es' }, redirect: 'manual' });
    return { status: answer.status, html: await answer.text() };
  }
  async function post(cookie: string, fields: Record<string, string>, to = contribution) {
    const answer = await fetch(`${to}/redact`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie, origin: server.address, 'accept-language': 'es' },
      redirect: 'manual',
    });
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
  }
  const written = 'Un año es poco';

  it('is reached by administrators from the contribution, and nobody else sees the way or the page', async () => {
    const { administrator, coordinator, approver } = walked.cookies;
    expect((await get(contribution, administrator)).html).toContain('/processes/por-orden/contributions/1/redact');
    expect((await get(`${contribution}/redact`, administrator)).status).toBe(200);
    for (const cookie of [undefined, coordinator, approver]) {
      expect((await get(contribution, cookie)).html).not.toContain('/redact');
      expect((await get(`${contribution}/redact`, cookie)).status).toBe(404);
      expect((await post(cookie ?? '', { form: 'redactContribution', ...order, reach: 'with-answer' })).status).toBe(
        404,
      );
    }
    expect((await get(`${walked.address}/contributions/99/redact`, administrator)).status).toBe(404);
    expect((await get(contribution)).html).toContain(written);
  });

  it('asks for the order, shows what will stand there, and erases nothing before it is confirmed', async () => {
    const { administrator } = walked.cookies;
    const empty = await post(administrator, { form: 'reviewRedaction' });
    expect(empty.status).toBe(422);
    for (const missing of [{ ground: '' }, { by: 'J' }, { reach: 'all' }]) {
      const refused = await post(administrator, {
        form: 'reviewRedaction',
        ...order,
        reach: 'contribution',
        ...missing,
      });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain(order.document); // what was written is kept
    }
    const alone = await post(administrator, { form: 'reviewRedaction', ...order, reach: 'contribution' });
    expect(alone.status).toBe(200);
    expect(alone.html).toContain(
      `Texto retirado por orden de Juzgado Primero (Protección de datos; ${order.document}).`,
    );
    expect(alone.html).toContain('Nombre retirado por orden');
    expect(alone.html).toContain('el plazo a dos años'); // of the answer, which this leaves
    expect(alone.html).not.toContain(written);
    expect(alone.html).not.toContain('Rosa Ixcot');
    const both = await post(administrator, { form: 'reviewRedaction', ...order, reach: 'with-answer' });
    expect(both.html).not.toContain('el plazo a dos años');
    expect(both.html).toContain('No se puede deshacer');
    const again = await post(administrator, { form: 'reviewRedaction', again: '1', ...order, reach: 'with-answer' });
    expect(again.html).toContain(written); // back at the form
    expect(again.html).toContain(`value="${order.by}"`);
    expect((await get(contribution)).html).toContain(written);
  });

  it('erases what was chosen once it is confirmed, the answer by another order, and then offers nothing', async () => {
    const { administrator } = walked.cookies;
    const done = await post(administrator, { form: 'redactContribution', ...order, reach: 'contribution' });
    expect(done).toMatchObject({ status: 303 });
    expect(done.location).toContain('/processes/por-orden/contributions/1?done=redactContribution');
    const after = (await get(contribution)).html;
    expect(after).toContain(`Texto retirado por orden de Juzgado Primero (Protección de datos; ${order.document}).`);
    expect(after).not.toContain(written);
    expect(after).toContain('el plazo a dos años');
    const form = (await get(`${contribution}/redact`, administrator)).html;
    expect(form).toContain('La razón de su respuesta; el aporte ya fue retirado');
    expect(form).not.toContain('value="contribution"');
    const next = { form: 'redactContribution', ...order, by: 'Juzgado Segundo', reach: 'with-answer' };
    expect(await post(administrator, next)).toMatchObject({ status: 303 });
    const last = (await get(contribution, administrator)).html;
    expect(last).toContain('Texto retirado por orden de Juzgado Segundo');
    expect(last).not.toContain('el plazo a dos años');
    expect(last).not.toContain('/redact"');
    expect((await get(`${contribution}/redact`, administrator)).html).toContain('ya no queda nada por retirar');
  });

  it('asks whoever has a passkey for it, which signs that very order and no other', async () => {
    const people = server.running.unitOfWork.read().get(PeopleStore);
    const email = 'con.llave@example.org';
    const cookie = await server.signIn(email, 'Con Llave');
    await people.setAdministrator((await people.byEmail(email))!, true, new Date());
    const passkey = await passkeyOf(server, cookie, email);
    const second = `${walked.address}/contributions/2`;
    const words = 'No alcanza el presupuesto.';
    const fields = { ...order, reach: 'contribution' };
    const review = (await post(cookie, { form: 'reviewRedaction', ...fields }, second)).html;
    expect(review).toContain('data-passkey-request');
    expect(review).not.toContain('value="redactContribution"');
    const signed = async (more: Record<string, string> = {}, of = second) => {
      const asked = (await post(cookie, { form: 'requestRedactionPasskey', ...fields, ...more }, of)).html;
      expect(asked).toContain('Texto retirado por orden de'); // what it is about to do is still shown
      return passkey.get(/data-passkey-options="([^"]+)"/.exec(asked)![1]!.replaceAll('&quot;', '"'));
    };
    const redacting = (credential: string) =>
      post(cookie, { form: 'redactContribution', ...fields, credential }, second);
    const without = await redacting('');
    expect([without.status, without.html.includes('Aquí se pide una llave')]).toEqual([422, true]);
    const [one, other] = [await signed({ ground: 'Otra ley' }), await signed({ document: '' })];
    for (const credential of [one, other, await signed({ by: 'Juzgado Segundo' })])
      expect((await redacting(credential)).status).toBe(422);
    const before = { process: 'por-orden', number: 2, ...order };
    const options = (input: object) => optionsFrom(server, 'requestRedactionPasskey', cookie, input);
    for (const input of [
      { ...before, number: 1 },
      { ...before, withAnswer: true },
    ])
      expect((await redacting(passkey.get(await options(input)))).status).toBe(422);
    expect((await get(second)).html).toContain(words);
    const right = await signed();
    expect((await redacting(right)).status).toBe(303);
    expect((await get(second)).html).not.toContain(words);
    expect((await redacting(right)).status).toBe(422);
  });
});
