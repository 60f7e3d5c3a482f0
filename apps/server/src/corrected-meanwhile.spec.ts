import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';

describe('two who correct a process at one moment, on its page', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, 'a-dos-manos');
  }, 60_000);
  afterAll(() => server.stop());

  const open = async () =>
    (await fetch(`${walked.address}/correct`, { headers: { cookie: walked.cookies.coordinator } })).text();
  const seenIn = (html: string) => /name="knownCorrections" value="(\d+)"/.exec(html)![1]!;
  const send = async (knownCorrections: string, title: string, reason = 'El nombre tenía un error.') => {
    const answer = await fetch(`${walked.address}/correct`, {
      method: 'POST',
      body: new URLSearchParams({
        form: 'correctProcess',
        knownCorrections,
        title,
        summary: 'Para que los datos públicos sean de todos.',
        reason,
      }),
      headers: { cookie: walked.cookies.coordinator, origin: server.address },
      redirect: 'manual',
    });
    return { status: answer.status, html: await answer.text() };
  };

  it('P23: keep what the second wrote, who sees what the first did and may send it again', async () => {
    const [mine, theirs] = [seenIn(await open()), seenIn(await open())];
    expect(await send(theirs, 'Política de los datos')).toMatchObject({ status: 303 });
    const refused = await send(mine, 'Política de datos');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Esto se corrigió mientras usted escribía.');
    expect(refused.html).toContain('value="Política de datos"');
    expect(refused.html).toMatch(/Esto es lo que dice ahora:.*<dd><span lang="es">Política de los datos</s);
    expect(await send(seenIn(refused.html), 'Política de datos')).toMatchObject({ status: 303 });
  });

  it('P23: have seen no more where the form came back for another reason', async () => {
    const mine = seenIn(await open());
    expect(await send(seenIn(await open()), 'Política de los datos')).toMatchObject({ status: 303 });
    const withoutReason = await send(mine, 'Política de datos públicos', '');
    expect(withoutReason.status).toBe(422);
    expect(seenIn(withoutReason.html)).toBe(mine);
    const again = await send(seenIn(withoutReason.html), 'Política de datos públicos');
    expect(again.html).toContain('Esto se corrigió mientras usted escribía.');
  });
});
