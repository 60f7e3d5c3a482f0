import { randomUUID } from 'node:crypto';
import { needsKey, settingOf } from '@articulado/api';
import { demoPeople } from '@articulado/accounts';
import { createDraft } from '@articulado/draft-document';
import { DraftDoors } from '@articulado/drafting';
import { type Actor, may, memberRoles, type Permission, type Role, roles, visitor } from '@articulado/permissions';
import { type House, newSalt, type PersonRow, type ProcessRow, sha256 } from '@articulado/persistence';
import { defaultWorkflow, type StageId, stageIds } from '@articulado/workflow';
import { actorOf } from '@articulado/api';
import { TypeMetadataStorage } from '@nestjs/graphql';
import type { IncomingMessage } from 'node:http';
import { encodeStateAsUpdate } from 'yjs';
import { TestServer } from './testing/test-server.js';
import { writeVersion } from '@articulado/policy-text';

/**
 * Asks every guarded mutation and every query that shows something non-public, and the door of the drafting room, as every
 * role at every stage. What the answer must be is read from the table of permissions; nothing here says who may do what.
 */
const markdown = Buffer.from('#### Artículo 1. Objeto.\n\nOrdenar los datos.').toString('base64');

/** An input for each guarded mutation that is right in every way but, perhaps, for who sends it. */
const inputs: Record<string, (cell: Cell) => object> = {
  createProcess: ({ organization }) => ({
    title: `Proceso ${randomUUID()}`,
    summary: 'Un resumen de veinte letras o más.',
    organization,
  }),
  inviteMember: ({ slug, organization }) => ({
    process: slug,
    name: 'Alguien Nuevo',
    email: `${randomUUID()}@example.org`,
    role: 'observer',
    organization,
  }),
  endMembership: ({ slug, observerMembership }) => ({
    process: slug,
    membership: observerMembership,
    statement: 'Se retira de la mesa.',
  }),
  createInstitution: () => ({ name: `Institución ${randomUUID()}`, acronym: 'INS', sector: 'academia' }),
  previewImport: ({ slug }) => ({ process: slug, file: markdown }),
  importDraft: ({ slug }) => ({ process: slug, file: markdown }),
  freezeVersion: ({ slug }) => ({ process: slug, note: 'Otra versión.' }),
  openConsultation: ({ slug }) => ({
    process: slug,
    versionNumber: 1,
    opensAt: '2099-01-01T08:00',
    closesAt: '2099-02-01T08:00',
    purpose: '¿Qué cambiaría usted de este texto?',
  }),
  closeConsultation: ({ slug }) => ({ process: slug }),
  answerContribution: ({ slug }) => ({
    process: slug,
    number: 1,
    disposition: 'noted',
    reason: 'Se toma nota de lo dicho.',
  }),
  advanceStage: ({ slug }) => ({ process: slug }),
  returnStage: ({ slug }) => ({ process: slug, target: 'drafting', reason: 'Falta revisar el texto.' }),
  requestSigningCode: ({ slug }) => ({ process: slug }),
  signVersion: ({ slug, sha256: hash }) => ({
    process: slug,
    versionNumber: 1,
    sha256: hash,
    decision: 'approve',
    statement: '',
    code: '000000',
  }),
  publishVersion: ({ slug }) => ({ process: slug, versionNumber: 1, statement: 'Se publica la política.' }),
};

/** What a guarded query or field is asked by, and how its answer shows that it was allowed. */
const questions: Record<string, { ask: (cell: Cell) => string; shown: (data: Answered) => unknown }> = {
  'Process.draft': {
    ask: ({ slug }) => `{ process(slug: "${slug}") { draft { id } } }`,
    shown: ({ process }) => process?.draft,
  },
  'Contribution.carriers': {
    ask: ({ slug }) => `{ process(slug: "${slug}") { contribution(number: 1) { carriers { id } } } }`,
    shown: ({ process }) => process?.contribution?.carriers,
  },
  'Query.people': { ask: () => '{ people { name } }', shown: ({ people }) => people },
  'Query.outbox': { ask: () => '{ outbox { subject } }', shown: ({ outbox }) => outbox },
};

interface Answered {
  readonly process?: { readonly draft?: unknown; readonly contribution?: { readonly carriers?: unknown } };
  readonly people?: unknown;
  readonly outbox?: unknown;
  readonly outcome?: { readonly refused?: string };
}

interface Cell {
  readonly role: Role;
  readonly stage: StageId;
  readonly process: ProcessRow;
  readonly slug: string;
  readonly draftId: string;
  readonly organization: string;
  readonly observerMembership: string;
  readonly sha256: string;
}

let server: TestServer;
let people: Record<string, PersonRow>;
let organizationId: string;
const cookies: Record<string, string> = { visitor: '' };

beforeAll(async () => {
  server = await TestServer.start();
  const house = server.running.unitOfWork.read();
  organizationId = randomUUID();
  await house.organizations.add({
    id: organizationId,
    name: 'Institución de la prueba',
    acronym: 'IP',
    sector: 'government',
    createdAt: house.now,
  });
  people = {};
  for (const [role, { name, email }] of Object.entries(demoPeople)) {
    const known = await house.people.byEmail(email);
    people[role] =
      known ??
      (await house.people.add({
        id: randomUUID(),
        name,
        email,
        isAdministrator: role === 'administrator',
        createdAt: house.now,
      }));
    cookies[role] = await signIn(role);
  }
}, 60_000);
afterAll(() => server.stop());

/** Who signs in by the demonstration's door. */
async function signIn(role: string): Promise<string> {
  const answer = await fetch(`${server.address}/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ role }),
    redirect: 'manual',
  });
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}

describe('every mutation, query and field', () => {
  it('says which line of the table guards it, or that it is public', () => {
    const doors = [
      ...TypeMetadataStorage.getMutationsMetadata(),
      ...TypeMetadataStorage.getQueriesMetadata(),
      ...TypeMetadataStorage.getSubscriptionsMetadata(),
    ];
    const silent = doors
      .filter(({ target, methodName }) => guardOf(target, methodName) === undefined)
      .map(({ methodName }) => methodName);
    expect(doors.length).toBeGreaterThan(20);
    expect(silent).toEqual([]);
  });

  it('is asked below, if it is guarded', () => {
    const guarded = TypeMetadataStorage.getMutationsMetadata().filter(
      ({ target, methodName }) => guardOf(target, methodName) !== 'public',
    );
    expect(guarded.map(({ schemaName, methodName }) => schemaName ?? methodName).sort()).toEqual(
      Object.keys(inputs).sort(),
    );
  });
});

describe.each(stageIds)('at the stage %s', (stage) => {
  it.each(roles)(
    '%s may do exactly what the table says',
    async (role) => {
      const wrong = await Promise.all(guardedMutations().map((guarded) => problemOfAsking(guarded, role, stage)));
      expect(wrong.filter(Boolean)).toEqual([]);
    },
    60_000,
  );

  it.each(roles)('%s sees exactly what the table says', async (role) => {
    const wrong: string[] = [];
    const cell = await givenCell(role, stage);
    for (const [name, { ask, shown }] of Object.entries(questions)) {
      const { data, errors } = (await server.ask(ask(cell), {}, cookies[role])) as {
        data?: Answered;
        errors?: unknown;
      };
      const sees = data !== undefined && shown(data) != null;
      if (errors || sees !== (await expected(cell, guardOfQuestion[name]!)))
        wrong.push(`${name}: ${JSON.stringify(errors ?? data)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(roles)('the drafting room lets %s in, and write, exactly as the table says', async (role) => {
    const cell = await givenCell(role, stage);
    const doors = server.running.app.get(DraftDoors, { strict: false });
    const answer = await doors.admit({ headers: { cookie: cookies[role] } } as IncomingMessage, cell.draftId);
    expect(typeof answer === 'object').toBe(await expected(cell, 'draft.read'));
    expect(typeof answer === 'object' && answer.mayWrite).toBe(await expected(cell, 'draft.write'));
  });
});

/** Asks one mutation in a process of its own. The table is read first: what is permitted may change who may what. */
async function problemOfAsking({ name, permission }: Guarded, role: Role, stage: StageId): Promise<string | undefined> {
  const cell = await givenCell(role, stage);
  const mayAsk = await expected(cell, permission);
  const query = `mutation ($input: ${inputTypeOf(name)}!) { outcome: ${name}(input: $input) { ... on Refusal { refused } } }`;
  const { data, errors } = (await server.ask(query, { input: inputs[name]!(cell) }, cookies[role])) as {
    data?: Answered;
    errors?: unknown;
  };
  const allowed = data?.outcome?.refused !== 'not-permitted';
  return errors || allowed !== mayAsk ? `${name}: ${JSON.stringify(errors ?? data?.outcome)}` : undefined;
}

interface Guarded {
  readonly name: string;
  readonly permission: Permission;
}

const guardOfQuestion: Record<string, Permission> = {
  'Process.draft': 'draft.read',
  'Contribution.carriers': 'contribution.answer',
  'Query.people': 'people.read',
  'Query.outbox': 'outbox.read',
};

function guardOf(target: unknown, methodName: string): Permission | 'public' | undefined {
  const method = (target as { prototype: Record<string, object> }).prototype[methodName]!;
  return Reflect.getMetadata(needsKey, method) as Permission | 'public' | undefined;
}

const guardedMutations = () =>
  TypeMetadataStorage.getMutationsMetadata().flatMap(({ target, methodName, schemaName }) => {
    const permission = guardOf(target, methodName);
    return permission && permission !== 'public' ? [{ name: schemaName ?? methodName, permission }] : [];
  });

const inputTypeOf = (name: string) =>
  name === 'importDraft' || name === 'previewImport'
    ? 'DraftFileInput'
    : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** What the table says, for this actor in this very process. */
async function expected({ role, process }: Cell, permission: Permission): Promise<boolean> {
  const house = server.running.unitOfWork.read();
  const actor: Actor = role === 'visitor' ? visitor : await actorOf(house, people[role]);
  const setting = await settingOf(house, process);
  return may(actor, permission, {
    ...setting,
    demo: true,
    own: permission === 'membership.end' && role === 'observer',
  });
}

/** A process of its own for each question, since what is permitted is done. */
async function givenCell(role: Role, stage: StageId): Promise<Cell> {
  const house = server.running.unitOfWork.read();
  const process: ProcessRow = {
    id: randomUUID(),
    slug: `p-${randomUUID()}`,
    title: 'Política de la prueba',
    summary: 'Para probar.',
    language: 'es',
    workflow: defaultWorkflow,
    stage,
    createdAt: house.now,
  };
  await house.processes.add(process);
  const draftId = randomUUID();
  await house.drafts.add({ id: draftId, processId: process.id, format: 1, sequence: '0' });
  await house.drafts.append(draftId, null, encodeStateAsUpdate(createDraft()), house.now);
  const memberships = await Promise.all(memberRoles.map((member) => giveRole(house, process, member)));
  const hash = await giveText(house, process, stage);
  return {
    role,
    stage,
    process,
    slug: process.slug,
    draftId,
    organization: organizationId,
    observerMembership: memberships.at(-1)!,
    sha256: hash,
  };
}

async function giveRole(house: House, process: ProcessRow, role: (typeof memberRoles)[number]): Promise<string> {
  const membership = {
    id: randomUUID(),
    processId: process.id,
    personId: people[role]!.id,
    organizationId,
    role,
    startsAt: new Date(house.now.getTime() - 1_000),
    endsAt: null,
    endStatement: null,
    salt: newSalt(),
  };
  await house.memberships.add(membership);
  return membership.id;
}

/** Version 1, a consultation that was held on it (open at its stage), and one contribution. */
async function giveText(house: House, process: ProcessRow, stage: StageId): Promise<string> {
  const clauses = [{ id: 'c1' as never, kind: 'article' as const, depth: 0, content: [{ text: 'Objeto.' }] }];
  const text = writeVersion({
    format: 1,
    process: process.slug,
    number: 1,
    note: 'Una.',
    frozenAt: house.now.toISOString(),
    language: 'es',
    clauses,
  });
  const version = {
    id: randomUUID(),
    processId: process.id,
    number: 1,
    note: 'Una.',
    authorId: people['coordinator']!.id,
    text,
    sha256: sha256(text),
  };
  await house.versions.add({ ...version, draftSequence: '1', frozenAt: house.now, salt: newSalt() });
  const day = 24 * 3600 * 1_000;
  const closesAt = new Date(house.now.getTime() + (stage === 'consultation' ? day : -1));
  const consultation = {
    id: randomUUID(),
    processId: process.id,
    versionId: version.id,
    opensAt: new Date(house.now.getTime() - day),
    closesAt,
  };
  await house.consultations.add({ ...consultation, closedAt: null, purpose: '¿Qué le parece?' });
  await house.contributions.add({
    id: randomUUID(),
    processId: process.id,
    consultationId: consultation.id,
    versionId: version.id,
    number: 1,
    code: randomUUID(),
    codeSalt: newSalt(),
    kind: 'support',
    clauseId: 'c1',
    quote: null,
    quoteStart: null,
    body: 'De acuerdo.',
    proposedText: null,
    authorName: null,
    authorOrganization: null,
    personId: null,
    salt: newSalt(),
    submittedAt: house.now,
  });
  return version.sha256;
}
