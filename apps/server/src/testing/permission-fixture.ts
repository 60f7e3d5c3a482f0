import { DraftsStore } from '@articulado/draft-log';
import { randomUUID } from 'node:crypto';
import { actorOf, permissionContextOf } from '@articulado/api';
import { demoPeople } from '@articulado/accounts';
import { createDraft, draftFormat } from '@articulado/draft-document';
import { type Actor, may, memberRoles, type Permission, type Role, visitor } from '@articulado/permissions';
import {
  type Stores,
  newSalt,
  type PersonRow,
  type ProcessRow,
  sha256,
  PeopleStore,
  OrganizationsStore,
  VersionsStore,
  MembershipsStore,
  ProcessesStore,
  ConsultationsStore,
  ContributionsStore,
} from '@articulado/persistence';
import { someContribution } from '@articulado/persistence/testing/contribution';
import { writeVersion } from '@articulado/policy-text';
import { defaultWorkflow, type StageId } from '@articulado/workflow';
import { encodeStateAsUpdate } from 'yjs';
import { TestServer } from './test-server.js';

/** One question's place: who asks, and a process at its stage. */
export interface Cell {
  readonly role: Role;
  readonly stage: StageId;
  readonly process: ProcessRow;
  readonly slug: string;
  readonly draftId: string;
  readonly organization: string;
  readonly observerMembership: string;
  readonly sha256: string;
}

/** A server with one person of each role, signed in, and processes made to measure. */
export class PermissionFixture {
  readonly cookies: Record<string, string> = { visitor: '' };
  private readonly people: Record<string, PersonRow> = {};
  private readonly shared = new Map<string, Promise<Cell>>();
  private readonly organizationId = randomUUID();

  private constructor(readonly server: TestServer) {}

  static async start(): Promise<PermissionFixture> {
    const cells = new PermissionFixture(await TestServer.start());
    await cells.seed();
    return cells;
  }
  stop(): Promise<void> {
    return this.server.stop();
  }

  /** What the table says, for this actor in this very process. */
  async expected({ role, process }: Cell, permission: Permission): Promise<boolean> {
    const stores = this.server.running.unitOfWork.read();
    const actor: Actor = role === 'visitor' ? visitor : await actorOf(stores, this.people[role]);
    const context = await permissionContextOf(stores, process);
    const own = permission === 'membership.end' && role === 'observer';
    const unrepresented = true; // nobody represents the institutions here
    const ofAnother = true; // nobody made a suggestion here
    return may(actor, permission, { ...context, demo: true, own, ofAnother, unrepresented });
  }

  /**
   * For whoever only looks, or is refused: nothing comes of it, so that all roles ask in one process.
   * @param question - what is asked there: two that are asked at once don't wait for one another's lock
   */
  async untouched(role: Role, stage: StageId, question = ''): Promise<Cell> {
    const key = `${stage} ${question}`;
    const made = this.shared.get(key) ?? this.make(role, stage);
    this.shared.set(key, made);
    return { ...(await made), role };
  }

  /** A process of its own for a question that is permitted, since it is done. */
  async make(role: Role, stage: StageId): Promise<Cell> {
    const stores = this.server.running.unitOfWork.read();
    const process: ProcessRow = {
      id: randomUUID(),
      slug: `p-${randomUUID()}`,
      title: 'Política de la prueba',
      summary: 'Para probar.',
      language: 'es',
      workflow: defaultWorkflow,
      stage,
      createdAt: stores.now,
    };
    await stores.get(ProcessesStore).add(process);
    const draftId = randomUUID();
    await stores.get(DraftsStore).add({ id: draftId, processId: process.id, format: draftFormat, sequence: '0' });
    const bytes = encodeStateAsUpdate(createDraft());
    await stores.get(DraftsStore).append({ draftId, after: 0, personId: null, bytes, writtenAt: stores.now });
    const memberships = await Promise.all(memberRoles.map((member) => this.giveRole(stores, process, member)));
    const hash = await giveText(stores, process, stage, this.people['coordinator']!.id);
    const { slug } = process;
    const observerMembership = memberships.at(-1)!;
    return { role, stage, process, slug, draftId, organization: this.organizationId, observerMembership, sha256: hash };
  }

  private async giveRole(stores: Stores, process: ProcessRow, role: (typeof memberRoles)[number]): Promise<string> {
    const membership = {
      id: randomUUID(),
      processId: process.id,
      personId: this.people[role]!.id,
      organizationId: this.organizationId,
      organizationEdition: 1,
      role,
      startsAt: new Date(stores.now.getTime() - 1_000),
      endsAt: null,
      endStatement: null,
      salt: newSalt(),
    };
    await stores.get(MembershipsStore).add(membership);
    return membership.id;
  }

  private async seed(): Promise<void> {
    const stores = this.server.running.unitOfWork.read();
    await stores.get(OrganizationsStore).add({
      id: this.organizationId,
      name: 'Institución de la prueba',
      acronym: 'IP',
      sector: 'government',
      createdAt: stores.now,
    });
    for (const [role, { name, email }] of Object.entries(demoPeople)) {
      const isAdministrator = role === 'administrator';
      const known = await stores.get(PeopleStore).byEmail(email);
      this.people[role] =
        known ??
        (await stores.get(PeopleStore).add({ id: randomUUID(), name, email, isAdministrator, createdAt: stores.now }));
      this.cookies[role] = await this.signIn(role);
    }
  }

  /** By the demonstration's door. */
  private async signIn(role: string): Promise<string> {
    const answer = await fetch(`${this.server.address}/demo/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ role }),
      redirect: 'manual',
    });
    const set = answer.headers.getSetCookie();
    return set.map((cookie) => cookie.split(';')[0]).join('; ');
  }
}

/** Version 1, a consultation that was held on it (open at its stage), and one contribution. */
async function giveText(stores: Stores, process: ProcessRow, stage: StageId, authorId: string): Promise<string> {
  const clauses = [{ id: 'c1' as never, kind: 'article' as const, depth: 0, content: [{ text: 'Objeto.' }] }];
  const text = writeVersion({
    process: process.slug,
    number: 1,
    note: 'Una.',
    frozenAt: stores.now.toISOString(),
    language: 'es',
    clauses,
  });
  const version = {
    id: randomUUID(),
    processId: process.id,
    number: 1,
    note: 'Una.',
    authorId,
    text,
    sha256: sha256(text),
  };
  await stores.get(VersionsStore).add({ ...version, draftSequence: '1', frozenAt: stores.now, salt: newSalt() });
  const day = 24 * 3600 * 1_000;
  const closesAt = new Date(stores.now.getTime() + (stage === 'consultation' ? day : -1));
  const consultation = {
    id: randomUUID(),
    processId: process.id,
    versionId: version.id,
    opensAt: new Date(stores.now.getTime() - day),
    closesAt,
  };
  await stores.get(ConsultationsStore).add({ ...consultation, closedAt: null, purpose: '¿Qué le parece?' });
  await stores.get(ContributionsStore).add(
    someContribution({
      processId: process.id,
      consultationId: consultation.id,
      versionId: version.id,
      number: 1,
      kind: 'support',
      clauseId: 'c1',
      body: 'De acuerdo.',
      submittedAt: stores.now,
    }),
  );
  return version.sha256;
}
