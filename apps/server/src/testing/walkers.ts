import { PeopleStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import type { TestServer } from './test-server.js';

/** Who takes a process through its stages, each by their cookie. */
export type WalkersCookies = Readonly<Record<'administrator' | 'coordinator' | 'approver' | 'other', string>>;

export const mailOf = (role: string, slug: string) => `${role}.${slug}@example.org`;

/** Founds a process with its institutions, and lets in all who walk it through its stages. @returns their cookies */
export async function inviteWalkers(server: TestServer, slug: string): Promise<WalkersCookies> {
  const people = server.running.unitOfWork.read().get(PeopleStore);
  const email = mailOf('administrator', slug);
  await people.add({ id: randomUUID(), name: 'Quien administra', email, isAdministrator: true, createdAt: new Date() });
  const administrator = await server.signIn(email);
  const institution = async (name: string, sector: string) => {
    const input = {
      name: `${name} de ${slug}`,
      acronym: `${name.slice(0, 3).toUpperCase()} ${slug.slice(-25)}`,
      sector,
    };
    return (await server.act<{ id: string }>('createInstitution', input, administrator, '... on Organization { id }'))
      .id;
  };
  const [lead, ministry, society] = [
    await institution('Secretaría', 'GOVERNMENT'),
    await institution('Ministerio', 'GOVERNMENT'),
    await institution('Asociación', 'CIVIL_SOCIETY'),
  ];
  const founding = { slug, title: 'Política de prueba', summary: 'Para probar el camino entero.', organization: lead };
  await server.act('createProcess', founding, administrator);
  const member = async (role: string, organization: string, name: string) => {
    const input = { process: slug, role, organization, name, email: mailOf(name, slug) };
    const { id } = await server.act<{ id: string }>('inviteMember', input, administrator, '... on Membership { id }');
    return { id, cookie: await server.signIn(input.email, name) };
  };
  const coordinator = await member('COORDINATOR', lead, 'coordina');
  const approver = (name: string, organization: string) =>
    appointApprover(server, slug, { name, organization, administrator, coordinator: coordinator.cookie });
  const [approves, other] = [await approver('aprueba', ministry), await approver('disiente', society)];
  await takeMeasures(server, slug, coordinator.cookie);
  const leaving = await member('OBSERVER', society, 'observa');
  const withdrawal = { process: slug, membership: leaving.id, statement: 'La asociación se retira de la mesa.' };
  await server.act('endMembership', withdrawal, leaving.cookie);
  return { administrator, coordinator: coordinator.cookie, approver: approves, other };
}

/** The coordinator suspends an approver and proposes that they cease, and thinks better of both. */
async function takeMeasures(server: TestServer, slug: string, coordinator: string): Promise<void> {
  const { id: membership } = await memberNamed(server, slug, 'aprueba');
  for (const name of ['suspendApprover', 'endApprover']) {
    const input = { process: slug, membership, reason: 'Hay una denuncia por resolver.' };
    const { id } = await server.act<{ id: string }>(name, input, coordinator, '... on ApproverMeasure { id }');
    await server.act('liftMeasure', { process: slug, measure: id }, coordinator);
  }
}

interface Member {
  readonly id: string;
  readonly personName: string;
  readonly organization: { readonly id: string };
}

/** Who takes part now by a name: their membership. */
export async function memberNamed(server: TestServer, slug: string, name: string): Promise<Member> {
  const query =
    'query ($slug: String!) { process(slug: $slug) { memberships(current: true) { nodes { id personName organization { id } } } } }';
  const { data } = await server.ask(query, { slug });
  const { memberships } = data!['process'] as unknown as { memberships: { nodes: Member[] } };
  return memberships.nodes.find(({ personName }) => personName === name)!;
}

/** Both sides end that somebody approves for an institution, which names another, twice: it may be called otherwise since. */
export async function changeApprovers(server: TestServer, slug: string, coordinator: string): Promise<void> {
  const leaving = await memberNamed(server, slug, 'disiente');
  const representative = await server.signIn(mailOf('representa-disiente', slug), 'representa-disiente');
  const ending = { process: slug, membership: leaving.id, reason: 'Terminó su período.' };
  for (const side of [coordinator, representative]) await server.act('endApprover', ending, side);
  const next = {
    process: slug,
    organization: leaving.organization.id,
    ...appointmentOf('sucede', mailOf('sucede', slug)),
  };
  const selection = '... on ApproverAppointment { id }';
  const { id } = await server.act<{ id: string }>('appointApprover', next, representative, selection);
  await server.act('resendAppointment', { process: slug, appointment: id }, representative);
}

interface ToApprove {
  readonly name: string;
  /** Id. */
  readonly organization: string;
  readonly administrator: string;
  readonly coordinator: string;
}

/** An institution gets a representative, who names who approves for it; the coordinator confirms. @returns the approver's cookie */
async function appointApprover(server: TestServer, slug: string, to: ToApprove): Promise<string> {
  const { name, organization, administrator, coordinator } = to;
  const appointment = (who: string) => ({ organization, ...appointmentOf(who, mailOf(who, slug)) });
  const speaker = `representa-${name}`;
  const { id } = await server.act<{ id: string }>(
    'appointRepresentative',
    appointment(speaker),
    administrator,
    '... on Representative { id }',
  );
  const representative = await server.signIn(mailOf(speaker, slug), speaker);
  await server.act('acceptAppointment', { appointment: id }, representative);
  const appointed = await server.act<{ id: string }>(
    'appointApprover',
    { process: slug, ...appointment(name) },
    representative,
    '... on ApproverAppointment { id }',
  );
  const resent = await server.act<{ id: string }>(
    'resendAppointment',
    { process: slug, appointment: appointed.id },
    representative,
    '... on ApproverAppointment { id }',
  );
  const cookie = await server.signIn(mailOf(name, slug), name);
  const named = { process: slug, appointment: resent.id };
  await server.act('answerApproverAppointment', { ...named, accepts: true }, cookie);
  await server.act('confirmApprover', named, coordinator);
  return cookie;
}

/** An appointment that says all it must; each name has an identity of its own. */
export const appointmentOf = (name: string, email: string) => ({
  name,
  email,
  post: 'Dirección',
  documentNumber: 'Acuerdo 1-2026',
  documentDate: '2026-01-15',
  documentSha256: 'a'.repeat(64),
  identityNumber: Buffer.from(name).toString('hex'),
});
