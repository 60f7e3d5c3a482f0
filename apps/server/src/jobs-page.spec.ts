import { JobsStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import { roles } from '@articulado/permissions';
import { PermissionFixture } from './testing/permission-fixture.js';
import type { TestServer } from './testing/test-server.js';

describe('/admin/jobs', () => {
  let cells: PermissionFixture;
  let server: TestServer;
  let administrator: string;
  beforeAll(async () => {
    cells = await PermissionFixture.start();
    server = cells.server;
    administrator = cells.cookies['administrator']!;
  }, 60_000);
  afterAll(() => cells.stop());

  const page = async (cookie: string) => {
    const answer = await fetch(`${server.address}/admin/jobs`, { headers: { cookie } });
    return { status: answer.status, text: await answer.text() };
  };
  const retry = async (job: string) => {
    const answer = await fetch(`${server.address}/admin/jobs`, {
      method: 'POST',
      headers: { cookie: administrator, origin: server.address },
      body: new URLSearchParams({ form: 'retryJob', job }),
      redirect: 'manual',
    });
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
  };
  const failed = async () => {
    const stores = server.running.unitOfWork.read();
    const { now } = stores;
    const jobs = stores.get(JobsStore);
    const { id } = await jobs.enqueue('send-mail', { mailId: randomUUID() }, now);
    await server.database.dataSource.query(
      `UPDATE job SET failed_at = now(), attempts = 8, last_error = '550 nadie <b>aquí</b>' WHERE id = $1`,
      [id],
    );
    return id;
  };

  it('is not there for anybody but administrators', async () => {
    for (const role of roles)
      expect((await page(cells.cookies[role] ?? '')).status).toBe(role === 'administrator' ? 200 : 404);
  });

  it('shows what failed and why, and lets it be tried again once', async () => {
    const before = (await page(administrator)).text;
    expect(before).toContain('Ninguna tarea ha fallado');
    expect(before).not.toContain('Se intentaron ocho veces');
    const id = await failed();
    const { text } = await page(administrator);
    expect(text).toContain('Enviar un correo');
    expect(text).toContain('550 nadie &lt;b&gt;aquí&lt;/b&gt;');
    expect(text).toContain('Se intentaron ocho veces');
    expect(text).toContain('una falló.');
    expect(await retry(id)).toMatchObject({ status: 303, location: '/admin/jobs?done=retryJob#contenido' });
    expect(await server.running.unitOfWork.read().get(JobsStore).byId(id)).toMatchObject({
      attempts: 0,
      failedAt: null,
    });
    const again = await retry(id);
    expect(again.status).toBe(422);
    expect(again.text).toContain('No existe, o no está a su alcance.');
  });

  it('shows what should follow from the record and fails', async () => {
    const { slug } = await cells.make('coordinator', 'drafting');
    await server.database.dataSource.query(
      `INSERT INTO record_cursor (consumer, process_id, sequence, attempts, last_error, due_at)
       SELECT 'tell-former-member', id, 1, 3, 'no se pudo leer', now() FROM process WHERE slug = $1`,
      [slug],
    );
    const { text } = await page(administrator);
    expect(text).toContain('Avisar a quien dejó de participar');
    expect(text).toContain('no se pudo leer');
    expect(text).toContain(`href="/processes/${slug}"`);
  });
});
