import { askPage } from './testing/ask-page.js';
import { TestServer } from './testing/test-server.js';
import { walkToPublication, write } from './testing/walked-process.js';

describe('signs that a reader may take for others', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  }, 60_000);
  afterAll(() => server.stop());

  const pageOf = async (path: string, cookie = '') => (await askPage(`${server.address}${path}`, { cookie })).html;

  it('are shown in the version, in the comparison, and where the text is signed', async () => {
    const walked = await walkToPublication(server, 'signos', 'signatures');
    const { coordinator, approver } = walked.cookies;
    const clean = await pageOf('/processes/signos/approval', approver);
    expect(clean).not.toContain('signos que se pueden tomar por otros');
    await server.act(
      'returnStage',
      { process: 'signos', target: 'ANSWERING', reason: 'Falta una palabra.' },
      coordinator,
    );
    const query = '{ process(slug: "signos") { version(number: 2) { clauses { nodes { id kind } } } } }';
    const { process } = (await server.ask(query)).data as unknown as {
      process: { version: { clauses: { nodes: { id: string }[] } } };
    };
    await write(server, 'signos', process.version.clauses.nodes.at(-1)!.id, ', en un pl\u0430zo de\u00A09 días');
    await server.act('freezeVersion', { process: 'signos', note: 'Con el plazo.' }, coordinator);
    for (const path of ['versions/3', 'compare/2/3']) {
      const html = await pageOf(`/processes/signos/${path}`);
      expect(html).toMatch(/class="unusual is-mixed-scripts"[^>]*>pl\u0430zo<\/span>/);
      expect(html).toMatch(/class="unusual is-no-break-space"[^>]*>\u00A0<\/span>/);
    }
    server.wait(60_000);
    await server.act('advanceStage', { process: 'signos' }, coordinator);
    const signing = await pageOf('/processes/signos/approval', approver);
    expect(signing).toContain('Este texto tiene signos que se pueden tomar por otros');
    expect(signing).toContain('Un espacio que no se separa.');
    expect(signing).toContain('Una palabra que mezcla letras de alfabetos distintos.');
  }, 60_000);
});
