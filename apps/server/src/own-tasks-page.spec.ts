import { randomUUID } from 'node:crypto';
import { Given } from '@articulado/api/testing';
import {
  ApproverMeasuresStore,
  MembershipsStore,
  newSalt,
  openerOf,
  PeopleStore,
  RepresentativesStore,
} from '@articulado/persistence';
import { askPage } from './testing/ask-page.js';
import { PermissionFixture } from './testing/permission-fixture.js';

describe('what waits for somebody, on the front page', () => {
  let cells: PermissionFixture;
  let given: Given;
  beforeAll(async () => {
    cells = await PermissionFixture.start();
    given = Given.in(cells.server.database);
  }, 60_000);
  afterAll(() => cells.stop());

  /** Address → words of the links that lead to what waits. */
  const tasksOf = async (role: string, language = 'es') => {
    const address = `${cells.server.address}/`;
    const { html } = await askPage(address, { cookie: cells.cookies[role]!, 'accept-language': language });
    const lists = [...html.matchAll(/<ul class="process-list-tasks">(.*?)<\/ul>/gs)].map(([, list]) => list!).join('');
    const links = [...lists.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs)];
    return new Map(links.map(([, href, words]) => [href!, words!.replaceAll(/<[^>]+>/g, '')]));
  };
  const stores = () => cells.server.running.unitOfWork.read();

  it('is a stage of which all conditions are met, for its coordinator', async () => {
    const { slug } = await cells.make('coordinator', 'drafting');
    const { slug: waiting } = await cells.make('coordinator', 'technical-review');
    const tasks = await tasksOf('coordinator');
    expect(tasks.get(`/processes/${slug}/approval#mover`)).toBe(
      'Avanzar la etapa: se cumplen todas sus condiciones: Política de la prueba',
    );
    expect(tasks.has(`/processes/${waiting}/approval#mover`)).toBe(false);
    expect((await tasksOf('drafter')).has(`/processes/${slug}/approval#mover`)).toBe(false);
  });

  it('is a recovery for an administrator, an appointment for the one appointed, an ending for the other side', async () => {
    const { process, slug } = await cells.make('coordinator', 'approval');
    const current = await stores().get(MembershipsStore).heldIn(process.id, new Date());
    const ofRole = (role: string) => current.find((one) => one.role === role)!;
    const nameOf = async (id: string) => (await stores().get(PeopleStore).byId(id))!.name;
    const drafter = ofRole('drafter');
    const recovery = {
      openedAt: new Date().toISOString(),
      openedBy: openerOf(drafter, randomUUID()),
      statement: 'Sí.',
    };
    await stores().get(MembershipsStore).recoverPasskeys(drafter, recovery);
    expect((await tasksOf('administrator')).get(`/admin/people/${drafter.personId}`)).toBe(
      `Confirmar que ${await nameOf(drafter.personId)} perdió todas sus llaves de acceso`,
    );
    expect((await tasksOf('coordinator')).has(`/admin/people/${drafter.personId}`)).toBe(false);

    const observer = ofRole('observer');
    const speaker = await given.viewer((await stores().get(PeopleStore).byId(observer.personId))!);
    const { id, ...terms } = await given.represents(speaker, await given.organization('Ministerio de Pruebas'));
    const expiresAt = new Date(Date.now() + 86_400_000);
    await stores()
      .get(RepresentativesStore)
      .add({ ...terms, id: randomUUID(), endedAt: new Date(), endReason: 'Otro.' });
    const waiting = { ...terms, appointedAs: 'representative' as const, id: randomUUID(), acceptedAt: null, expiresAt };
    await stores().get(RepresentativesStore).add(waiting);
    const own = await tasksOf('observer', 'en');
    expect(own.get(`/appointments/${waiting.id}`)).toMatch(
      /^Accept or decline to represent Ministerio de Pruebas, until /,
    );
    expect(own.has(`/appointments/${id}`)).toBe(false);

    const approver = ofRole('approver');
    const other = await given.organization('Otra institución');
    const elsewhere = { ...ofRole('coordinator'), id: randomUUID(), organizationId: other.id, startsAt: new Date() };
    await stores().get(MembershipsStore).end(ofRole('coordinator'), new Date(), 'Cambia de institución.');
    await stores().get(MembershipsStore).add(elsewhere);
    await stores()
      .get(ApproverMeasuresStore)
      .add({
        ...{ id: randomUUID(), processId: process.id, membershipId: approver.id, kind: 'ending', side: 'institution' },
        ...{ takenBy: observer.personId, takenAt: new Date(), reason: 'Cambió.', liftedBy: null, liftedAt: null },
        salt: newSalt(),
      });
    expect((await tasksOf('coordinator')).get(`/processes/${slug}/members`)).toBe(
      `Decidir si ${await nameOf(approver.personId)} deja de aprobar por Institución de la prueba, en «Política de la prueba»: la otra parte lo propone`,
    );
  });
});
