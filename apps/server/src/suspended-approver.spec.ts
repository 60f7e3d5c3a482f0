import type { IncomingMessage } from 'node:http';
import { DraftAuthorizer } from '@articulado/drafting';
import { DraftsStore } from '@articulado/draft-log';
import { ProcessesStore } from '@articulado/persistence';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';

const slug = 'suspenso';

describe('a suspended approver', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, slug);
  }, 60_000);
  afterAll(() => server.stop());

  it('P12: loses every right of the role with the very next request, by API and by socket, and has them back once it is lifted', async () => {
    const { approver, coordinator } = walked.cookies;
    expect(await rightsOf(approver)).toEqual({ roles: ['APPROVER'], seesDraft: true, opensSocket: true });
    const process = { process: slug };
    const { data } = await server.ask(
      'query ($slug: String!) { process(slug: $slug) { memberships { nodes { id role isOwn } } } }',
      { slug },
      approver,
    );
    const { memberships } = data!['process'] as unknown as { memberships: { nodes: { id: string; isOwn: boolean }[] } };
    const membership = memberships.nodes.find(({ isOwn }) => isOwn)!.id;
    const input = { ...process, membership, reason: 'Hay una denuncia por resolver.' };
    const select = '... on ApproverMeasure { id }';
    const { id } = await server.act<{ id: string }>('suspendApprover', input, coordinator, select);
    expect(await rightsOf(approver)).toEqual({ roles: ['PARTICIPANT'], seesDraft: false, opensSocket: false });
    await server.act('liftMeasure', { ...process, measure: id }, coordinator);
    expect(await rightsOf(approver)).toEqual({ roles: ['APPROVER'], seesDraft: true, opensSocket: true });
  });

  async function rightsOf(cookie: string) {
    const query = 'query ($slug: String!) { process(slug: $slug) { viewerRoles draft { id } } }';
    const { data } = await server.ask(query, { slug }, cookie);
    const { viewerRoles, draft } = data!['process'] as unknown as { viewerRoles: string[]; draft: object | null };
    const stores = server.running.unitOfWork.read();
    const process = (await stores.get(ProcessesStore).bySlug(slug))!;
    const [row] = await stores.get(DraftsStore).byProcess([process.id]);
    const authorizer = server.running.app.get(DraftAuthorizer, { strict: false });
    const authorized = await authorizer.authorize({ headers: { cookie } } as IncomingMessage, row!.id);
    return { roles: viewerRoles, seesDraft: draft !== null, opensSocket: typeof authorized === 'object' };
  }
});
