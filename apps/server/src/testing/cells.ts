import { randomUUID } from 'node:crypto';
import { actorOf, settingOf } from '@articulado/api';
import { demoPeople } from '@articulado/accounts';
import { createDraft, draftFormat } from '@articulado/draft-document';
import { type Actor, may, memberRoles, type Permission, type Role, visitor } from '@articulado/permissions';
import { type House, newSalt, type PersonRow, type ProcessRow, sha256 } from '@articulado/persistence';
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
export class Cells {
  readonly cookies: Record<string, string> = { visitor: '' };
  private readonly people: Record<string, PersonRow> = {};
  private readonly shared = new Map<string, Promise<Cell>>();
  private readonly organizationId = randomUUID();

  private constructor(readonly server: TestServer) {}

  static async start(): Promise<Cells> {
    const cells = new Cells(await TestServer.start());
    await cells.furnish();
    return cells;
  }
  stop(): Promise<void> {
    return this.server.stop();
  }

  /** What the table says, for this actor in this very process. */
  async expected({ role, process }: Cell, permission: Permission): Promise<boolean> {
    const house = this.server.running.unitOfWork.read();
    const actor: Actor = role === 'visitor' ? visitor : await actorOf(house, this.people[role]);
    const setting = await settingOf(house, process);
    const own = permission === 'membership.end' && role === 'observer';
    return may(actor, permission, { ...setting, demo: true, own });
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
    const house = this.server.running.unitOfWork.read();
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
    await house.drafts.add({ id: draftId, processId: process.id, format: draftFormat, sequence: '0' });
    const bytes = encodeStateAsUpdate(createDraft());
    await house.drafts.append({ draftId, after: 0, personId: null, bytes, writtenAt: house.now });
    const memberships = await Promise.all(memberRoles.map((member) => this.giveRole(house, process, member)));
    const hash = await giveText(house, process, stage, this.people['coordinator']!.id);
    const { slug } = process;
    const observerMembership = memberships.at(-1)!;
    return { role, stage, process, slug, draftId, organization: this.organizationId, observerMembership, sha256: hash };
  }

  private async giveRole(house: House, process: ProcessRow, role: (typeof memberRoles)[number]): Promise<string> {
    const membership = {
      id: randomUUID(),
      processId: process.id,
      personId: this.people[role]!.id,
      organizationId: this.organizationId,
      role,
      startsAt: new Date(house.now.getTime() - 1_000),
      endsAt: null,
      endStatement: null,
      salt: newSalt(),
    };
    await house.memberships.add(membership);
    return membership.id;
  }

  private async furnish(): Promise<void> {
    const house = this.server.running.unitOfWork.read();
    await house.organizations.add({
      id: this.organizationId,
      name: 'Institución de la prueba',
      acronym: 'IP',
      sector: 'government',
      createdAt: house.now,
    });
    for (const [role, { name, email }] of Object.entries(demoPeople)) {
      const isAdministrator = role === 'administrator';
      const known = await house.people.byEmail(email);
      this.people[role] =
        known ?? (await house.people.add({ id: randomUUID(), name, email, isAdministrator, createdAt: house.now }));
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
async function giveText(house: House, process: ProcessRow, stage: StageId, authorId: string): Promise<string> {
  const clauses = [{ id: 'c1' as never, kind: 'article' as const, depth: 0, content: [{ text: 'Objeto.' }] }];
  const text = writeVersion({
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
    authorId,
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
