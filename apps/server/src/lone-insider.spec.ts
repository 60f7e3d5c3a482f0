import { exitCodes, verify } from '@articulado/verify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { MailStore, PeopleStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import { attacks, harmless, reopening, type World } from './testing/attack.js';
import { TestServer } from './testing/test-server.js';
import { walkToPublication, type WalkedProcess } from './testing/walked-process.js';
import { appointmentOf } from './testing/walkers.js';
import { sign } from './testing/walkers-signatures.js';

/** The stage of approval, as anybody sees it, and whatever else is public of who signs. */
const publicQuery = `query ($slug: String!) { process(slug: $slug) { stage publication { publishedAt }
  versions { nodes { number sha256 } } approvingInstitutions { organization { id name } }
  approverAppointments { id }
  memberships { nodes { id role isCurrent personName organization { id name } measures { id } } }
  signoffs { nodes { isValid person stage organization { id name } } } } }`;

interface Shown {
  readonly stage: string;
  readonly publication: object | null;
  readonly versions: { readonly nodes: readonly { readonly number: number; readonly sha256: string }[] };
  readonly approverAppointments: readonly { readonly id: string }[];
  readonly memberships: { readonly nodes: readonly MembershipShown[] };
  readonly signoffs: { readonly nodes: readonly SignoffShown[] };
}
interface MembershipShown {
  readonly id: string;
  readonly role: string;
  readonly isCurrent: boolean;
  readonly personName: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly measures: readonly { readonly id: string }[];
}
interface SignoffShown {
  readonly isValid: boolean;
  readonly person: string;
  readonly stage: string;
  readonly organization: { readonly id: string };
}

/**
 * "One coordinator alone invites her second mailbox as approver and publishes as approved by a ministry": she, and an administrator alone,
 * try every mutation that there is, from all mailboxes that they read. What stays possible is said in ADR 57.
 */
describe('alone against a ministry', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('is tried with every mutation there is', () => {
    const schema = server.running.app.get(GraphQLSchemaHost).schema;
    const all = Object.keys(schema.getMutationType()!.getFields());
    expect([attacks, reopening, harmless].flatMap((list) => Object.keys(list)).toSorted()).toEqual(all.toSorted());
  });

  it('a coordinator gets no word of the ministry, loses none of its approvers, and publishes nothing', async () => {
    const { slug, cookies } = await atApproval('sola');
    const before = await shown(slug);
    const mailbox = `segundo.${slug}@example.org`;
    const [, society] = await institutionsOf(slug);
    const invitation = { process: slug, name: 'Yo', email: mailbox, role: 'COORDINATOR', organization: society };
    await server.act('inviteMember', invitation, cookies.coordinator); // this much she may
    const hers = [cookies.coordinator, await server.signIn(mailbox, 'Yo')];
    for (const list of [attacks, attacks, { ...reopening, ...attacks }]) await tryAll(list, slug, hers, mailbox);
    await expectNoWordTaken(slug, before, ['Yo', 'coordina']);
  }, 240_000);

  it('an administrator gets none either, in a process that others lead', async () => {
    const { slug } = await atApproval('ajena');
    const before = await shown(slug);
    const [own, mailbox] = [`manda.${slug}@example.org`, `segundo.${slug}@example.org`];
    const hers = [await administrator(own), await server.signIn(mailbox, 'Yo')];
    for (const list of [attacks, attacks, { ...reopening, ...attacks }]) await tryAll(list, slug, hers, mailbox);
    await expectNoWordTaken(slug, before, ['Yo', 'Manda Sola']);
  }, 240_000);

  it('an administrator who leads a process makes a ministry’s representative only by ending the true one, who is told; and it shows who did, by which paper', async () => {
    const { slug } = await atApproval('propia');
    const [ministry, society] = await institutionsOf(slug);
    const alone = await administrator(`manda2.${slug}@example.org`);
    const process = `fraude-${slug}`;
    const founding = { slug: process, title: 'Fraude', summary: 'Un resumen de veinte letras o más.' };
    await server.act('createProcess', { ...founding, organization: society }, alone);
    const mailboxOf = (name: string) => `${name}.${slug}@example.org`;
    const named = (name: string) => ({ organization: ministry, ...appointmentOf(name, mailboxOf(name)) });
    const select = (type: string) => `... on ${type} { id }`;
    const appoint = () =>
      server.act<{ id: string }>('appointRepresentative', named('falsa'), alone, select('Representative'));
    await expect(appoint()).rejects.toThrow('INSTITUTION_REPRESENTED'); // P19
    const [silvia] = await representativesOf(ministry);
    const ending = { representative: silvia!.id, reason: 'Se nombró a otra persona.' };
    await server.act('endRepresentative', ending, alone);
    const mails = await server.running.unitOfWork.read().get(MailStore).list({ limit: 5 });
    expect(mails.map(({ recipient }) => recipient)).toContain(mailboxOf('representa-aprueba'));
    const made = await appoint();
    const falsa = await server.signIn(mailboxOf('falsa'), 'falsa');
    await server.act('acceptAppointment', { appointment: made.id }, falsa);
    const input = { process, ...named('firma') };
    const { id } = await server.act<{ id: string }>('appointApprover', input, falsa, select('ApproverAppointment'));
    const answer = { process, appointment: id, accepts: true };
    await server.act('answerApproverAppointment', answer, await server.signIn(mailboxOf('firma'), 'firma'));
    await server.act('confirmApprover', { process, appointment: id }, alone);
    const query = `query ($id: ID!, $slug: String!) { institution(id: $id) { representatives { personName appointedBy documentNumber documentSha256 } }
      process(slug: $slug) { approverAppointments { personName appointedBy confirmedBy documentNumber } } }`;
    const { data } = await server.ask(query, { id: ministry, slug: process });
    expect(data).toMatchObject({
      institution: {
        representatives: expect.arrayContaining([
          {
            personName: 'falsa',
            appointedBy: 'Manda Sola',
            documentNumber: 'Acuerdo 1-2026',
            documentSha256: 'a'.repeat(64),
          },
        ]),
      },
      process: {
        approverAppointments: [
          { personName: 'firma', appointedBy: 'falsa', confirmedBy: 'Manda Sola', documentNumber: 'Acuerdo 1-2026' },
        ],
      },
    });
  }, 120_000);

  /** At the stage of approval, which names the ministry and a society: the society has approved, the ministry keeps silent. */
  async function atApproval(slug: string): Promise<WalkedProcess> {
    const walked = await walkToPublication(server, slug, 'signatures');
    const { coordinator, approver, other } = walked.cookies;
    for (const _stage of ['technical-review', 'legal-opinion']) {
      await sign(server, slug, approver, 'APPROVE');
      server.wait(5_000);
      await server.act('advanceStage', { process: slug }, coordinator);
    }
    await sign(server, slug, other, 'APPROVE');
    server.wait(5_000);
    return walked;
  }

  const shown = async (slug: string) => {
    const { data, errors } = await server.ask(publicQuery, { slug });
    if (errors) throw new Error(JSON.stringify(errors));
    return data!['process'] as unknown as Shown;
  };

  async function representativesOf(institution: string): Promise<{ id: string }[]> {
    const query = 'query ($id: ID!) { institution(id: $id) { representatives { id } } }';
    const { data } = await server.ask(query, { id: institution });
    return (data!['institution'] as unknown as { representatives: { id: string }[] }).representatives;
  }

  async function administrator(email: string): Promise<string> {
    const people = server.running.unitOfWork.read().get(PeopleStore);
    await people.add({ id: randomUUID(), name: 'Manda Sola', email, isAdministrator: true, createdAt: new Date() });
    return server.signIn(email);
  }

  const found = new Map<string, [string, string]>();

  /** Ids of the ministry and of the society of a walked process, whatever they are called since. */
  async function institutionsOf(slug: string): Promise<[string, string]> {
    const known = found.get(slug);
    if (known) return known;
    const { memberships } = await shown(slug);
    const idOf = (name: string) =>
      memberships.nodes.find(({ organization }) => organization.name.startsWith(`${name} de ${slug}`))!.organization.id;
    const ids: [string, string] = [idOf('Ministerio'), idOf('Asociación')];
    found.set(slug, ids);
    return ids;
  }

  async function worldOf(slug: string, mailbox: string, cookie: string): Promise<World> {
    const { versions, memberships, approverAppointments } = await shown(slug);
    const [ministry, society] = await institutionsOf(slug);
    const latest = versions.nodes.toSorted((one, other) => one.number - other.number).at(-1)!;
    const query = 'query ($id: ID!) { institution(id: $id) { representatives { id } } people { nodes { id } } }';
    const { data } = await server.ask(query, { id: ministry }, cookie);
    const { institution, people } = data as unknown as {
      institution: { representatives: { id: string }[] };
      people: { nodes: { id: string }[] } | null;
    };
    const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    return {
      ...{ slug, ministry, society, mailbox, versionNumber: latest.number, sha256: latest.sha256 },
      memberships: idsOf(memberships.nodes.filter(({ isCurrent }) => isCurrent)),
      appointments: idsOf(approverAppointments),
      measures: idsOf(memberships.nodes.flatMap(({ measures }) => measures)),
      representatives: idsOf(institution.representatives),
      people: idsOf(people?.nodes ?? []),
    };
  }

  /** Everything, from every mailbox of theirs, with what is known by then. */
  async function tryAll(
    list: typeof attacks,
    slug: string,
    cookies: readonly string[],
    mailbox: string,
  ): Promise<void> {
    for (const cookie of cookies) {
      const world = await worldOf(slug, mailbox, cookie);
      for (const [name, inputsFor] of Object.entries(list)) {
        const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
        const document = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on Refusal { refused message } } }`;
        for (const input of inputsFor(world)) {
          server.wait(5_000);
          const { errors } = await server.ask(document, { input }, cookie);
          expect([name, errors]).toEqual([name, undefined]);
        }
      }
    }
    const stores = server.running.unitOfWork.read();
    expect(await stores.get(PeopleStore).byEmail(`otro.${mailbox}`)).toBeNull(); // nobody’s account was taken over
  }

  async function expectNoWordTaken(slug: string, before: Shown, attackers: readonly string[]): Promise<void> {
    const after = await shown(slug);
    const [ministry] = await institutionsOf(slug);
    const approversOf = ({ memberships }: Shown) =>
      memberships.nodes
        .filter(({ role, isCurrent, organization }) => role === 'APPROVER' && isCurrent && organization.id === ministry)
        .map(({ id }) => id);
    expect(approversOf(after)).toEqual(approversOf(before));
    expect(approversOf(after)).toHaveLength(1);
    expect(after.publication).toBeNull();
    expect(after.signoffs.nodes.filter(({ person }) => attackers.includes(person))).toEqual([]);
    expect(after.signoffs.nodes).toHaveLength(before.signoffs.nodes.length);
    const lines: string[] = [];
    const code = await verify([`${server.address}/processes/${slug}`], (line) => lines.push(line));
    expect([code, lines]).toEqual([exitCodes.valid, expect.anything()]);
  }
});
