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
  const send = async (knownCorrections: string, title: string) => {
    const answer = await fetch(`${walked.address}/correct`, {
      method: 'POST',
      body: new URLSearchParams({
        form: 'correctProcess',
        knownCorrections,
        title,
        summary: 'Para que los datos públicos sean de todos.',
        reason: 'El nombre tenía un error.',
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
    expect(refused.html).toContain('Otra persona corrigió esto mientras usted escribía.');
    expect(refused.html).toContain('value="Política de datos"');
    expect(refused.html).toContain('Política de los datos');
    expect(await send(seenIn(refused.html), 'Política de datos')).toMatchObject({ status: 303 });
  });
});
