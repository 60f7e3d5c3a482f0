import { askPage } from './testing/ask-page.js';
import { PermissionFixture } from './testing/permission-fixture.js';

describe('the front page of somebody who takes part', () => {
  let cells: PermissionFixture;
  beforeAll(async () => {
    cells = await PermissionFixture.start();
  }, 60_000);
  afterAll(() => cells.stop());

  const pageOf = async (role: string) =>
    (await askPage(`${cells.server.address}/`, { cookie: cells.cookies[role] ?? '' })).html;

  it('says what waits for them in each of their processes, and nothing of this to others', async () => {
    const { slug } = await cells.make('coordinator', 'consultation');
    const submission = { process: slug, versionNumber: 1, clauseId: 'c1', kind: 'OBJECTION' }; // beside the one that is there
    for (const body of ['Falta decir cuándo.', 'Falta decir quién.'])
      await cells.server.act('submitContribution', { ...submission, body }, '');
    const coordinator = await pageOf('coordinator');
    expect(coordinator).toContain('Sus procesos');
    expect(coordinator).toContain(`<a href="/processes/${slug}/desk">Responder 3 aportes que esperan<span`);
    for (const role of ['visitor', 'participant']) expect(await pageOf(role)).not.toContain('Sus procesos');
  });
});
