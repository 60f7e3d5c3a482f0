import { DraftsStore } from '@articulado/draft-log';
import { randomUUID } from 'node:crypto';
import { createDraft, draftFormat } from '@articulado/draft-document';
import { type ClauseId, localDay, usualTimeZone } from '@articulado/base';
import { type Clause, type ClauseKind, type NewVersion, writeVersion } from '@articulado/policy-text';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { translator } from '@articulado/messages';
import {
  ApproverAppointmentsStore,
  type DraftRow,
  newSalt,
  type OrganizationRow,
  type PersonRow,
  type ProcessRow,
  processFact,
  recordAct,
  sha256,
  UnitOfWork,
  type VersionRow,
  PeopleStore,
  OrganizationsStore,
  RecordStore,
  type RepresentativeRow,
  RepresentativesStore,
  VersionsStore,
  MembershipsStore,
  ProcessesStore,
} from '@articulado/persistence';
import type { MemberRole } from '@articulado/permissions';
import { defaultWorkflow, type StageId } from '@articulado/workflow';
import { encodeStateAsUpdate } from 'yjs';
import { DomainEvents } from '../domain-events.js';
import { Loaders } from '../viewer/loaders.js';
import { actorOf, type ApiContext, type Viewer } from '../viewer/viewer.js';

/** A process with what belongs to it from its first day. */
export interface GivenProcess {
  readonly process: ProcessRow;
  readonly draft: DraftRow;
}

/**
 * A platform with a database of its own, and hands to furnish it: each makes the least that a test needs, and returns it.
 * Time stands still at `clock.at` until a test moves it.
 */
export class Given {
  readonly clock = {
    at: new Date('2026-05-04T15:00:00.000Z'),
    now: () => this.clock.at,
    timeZone: usualTimeZone,
  };
  readonly unitOfWork: UnitOfWork;
  readonly domainEvents = new DomainEvents();

  private constructor(readonly database: FreshDatabase) {
    this.unitOfWork = new UnitOfWork(database.dataSource, this.clock);
  }

  static async platform(): Promise<Given> {
    return new Given(await freshDatabase());
  }

  /** Furnishes the database of a server that runs, which drops it as well. */
  static in(database: FreshDatabase): Given {
    return new Given(database);
  }

  drop(): Promise<void> {
    return this.database.drop();
  }

  /** Lets time pass. */
  wait(milliseconds: number): void {
    this.clock.at = new Date(this.clock.at.getTime() + milliseconds);
  }

  person(name = 'Ana Xol', isAdministrator = false): Promise<PersonRow> {
    const id = randomUUID();
    return this.unitOfWork
      .read()
      .get(PeopleStore)
      .add({ id, name, email: `${id}@example.org`, isAdministrator, createdAt: this.clock.at });
  }

  organization(name = `Ministerio ${randomUUID()}`): Promise<OrganizationRow> {
    return this.unitOfWork
      .read()
      .get(OrganizationsStore)
      .add({ id: randomUUID(), name, acronym: 'MIN', sector: 'government', createdAt: this.clock.at });
  }

  /** A process at a stage, with the first entry of its record. */
  async process(stage: StageId = 'drafting', slug = `p-${randomUUID().slice(0, 8)}`): Promise<GivenProcess> {
    const process: ProcessRow = {
      id: randomUUID(),
      slug,
      title: 'Política de prueba',
      summary: 'Para probar.',
      language: 'es',
      workflow: defaultWorkflow,
      stage,
      createdAt: new Date(this.clock.at.getTime() - 60_000), // so that it may move on
    };
    const draft: DraftRow = { id: randomUUID(), processId: process.id, format: draftFormat, sequence: '0' };
    await this.unitOfWork.run(async (stores) => {
      await stores.get(ProcessesStore).add(process);
      await stores.get(DraftsStore).add(draft);
      const bytes = encodeStateAsUpdate(createDraft());
      await stores
        .get(DraftsStore)
        .append({ draftId: draft.id, after: 0, personId: null, bytes, writtenAt: stores.now });
      const details = { title: process.title, workflow: defaultWorkflow.id };
      await recordAct(stores, process, {
        type: 'process.created',
        acting: { role: 'administrator' },
        details,
        facts: [processFact(process)],
      });
      return process;
    });
    return { process, draft };
  }

  /** Writes an update at the end of a process's draft, as it is. @returns its number in the log */
  async write(
    { draft }: Pick<GivenProcess, 'draft'>,
    bytes: Uint8Array,
    personId: string | null = null,
  ): Promise<number | 'behind'> {
    const drafts = this.unitOfWork.read().get(DraftsStore);
    const after = Number((await drafts.byId(draft.id))!.sequence);
    return drafts.append({ draftId: draft.id, after, personId, bytes, writtenAt: this.clock.at });
  }

  /** Somebody who holds a role in a process, for an organisation of their own unless one is given. */
  async member(
    { process }: Pick<GivenProcess, 'process'>,
    role: MemberRole,
    organization?: OrganizationRow,
  ): Promise<Viewer> {
    const person = await this.person(`Persona ${role}`);
    const { id: organizationId } = organization ?? (await this.organization());
    await this.unitOfWork.read().get(MembershipsStore).add({
      id: randomUUID(),
      processId: process.id,
      personId: person.id,
      organizationId,
      organizationEdition: 1,
      role,
      startsAt: this.clock.at,
      endsAt: null,
      endStatement: null,
      salt: newSalt(),
    });
    return this.viewer(person);
  }

  /** Makes somebody speak for an institution from now on. */
  async represents({ person }: Viewer, { id }: OrganizationRow): Promise<RepresentativeRow> {
    return this.unitOfWork
      .read()
      .get(RepresentativesStore)
      .add({
        id: randomUUID(),
        organizationId: id,
        personId: person!.id,
        post: 'Dirección',
        documentNumber: 'Acuerdo 1-2026',
        documentDate: '2026-01-15',
        documentAddress: null,
        documentSha256: sha256('acuerdo'),
        identityHash: sha256(person!.id),
        startsOn: localDay(this.clock.timeZone, this.clock.at),
        endsOn: null,
        appointedBy: person!.id,
        appointedAs: 'administrator',
        appointedAt: this.clock.at,
        expiresAt: new Date(this.clock.at.getTime() + 86_400_000),
        acceptedAt: this.clock.at,
        declinedAt: null,
        endedAt: null,
        endReason: null,
        replaces: null,
        replacedAt: null,
        suspendedAt: null,
        suspendedBy: null,
        suspendedAs: null,
        suspendReason: null,
      });
  }

  /** What their institution said of an approver, in words that stand for an identity document. */
  async appointed({ process }: Pick<GivenProcess, 'process'>, { person, actor }: Viewer, identity: string) {
    return this.unitOfWork
      .read()
      .get(ApproverAppointmentsStore)
      .add({
        id: randomUUID(),
        processId: process.id,
        organizationId: actor.memberships[0]!.organizationId,
        organizationEdition: 1,
        personId: person!.id,
        post: 'Dirección',
        documentNumber: 'Oficio 1-2026',
        documentDate: '2026-01-15',
        documentAddress: null,
        documentSha256: sha256('oficio'),
        identityHash: sha256(identity),
        appointedBy: person!.id,
        appointedAt: this.clock.at,
        confirmedBy: person!.id,
        confirmedAt: this.clock.at,
        acceptedAt: this.clock.at,
        declinedAt: null,
        expiresAt: null,
        replaces: null,
        replacedAt: null,
        salt: newSalt(),
      });
  }

  /** Somebody as a request shows them; a visitor without a person. */
  async viewer(person?: PersonRow): Promise<Viewer> {
    const actor = await actorOf(this.unitOfWork.read(), person);
    return { actor, person, sessionId: person && randomUUID(), locale: 'es' };
  }

  /** A request of its own from somebody. */
  context(viewer: Viewer): ApiContext {
    return {
      viewer,
      t: translator('es', usualTimeZone),
      loaders: new Loaders(this.unitOfWork),
      address: '127.0.0.1',
      userAgent: '',
      cookies: undefined,
      setCookies: () => undefined,
    };
  }

  /** A frozen version with these clauses; its number follows the last one. */
  async version(
    { process }: Pick<GivenProcess, 'process'>,
    clauses: readonly Clause[] = [clause('c1', 'Objeto.')],
  ): Promise<VersionRow> {
    const stores = this.unitOfWork.read();
    const author = await this.person('Quien congela');
    const number = ((await stores.get(VersionsStore).latest(process.id))?.number ?? 0) + 1;
    const frozen: NewVersion = {
      process: process.slug,
      number,
      note: 'De prueba.',
      frozenAt: this.clock.at.toISOString(),
      language: 'es',
      clauses,
    };
    const text = writeVersion(frozen);
    return stores.get(VersionsStore).add({
      id: randomUUID(),
      processId: process.id,
      number,
      note: frozen.note,
      authorId: author.id,
      text,
      sha256: sha256(text),
      draftSequence: '0',
      frozenAt: this.clock.at,
      salt: newSalt(),
    });
  }

  /** How many queries are asked of the database meanwhile: those that TypeORM asks, and prepared ones. */
  async queriesOf(run: () => Promise<unknown>): Promise<number> {
    const { dataSource } = this.database;
    const runner = dataSource.createQueryRunner();
    const pool = (dataSource.driver as unknown as { readonly master: Asks }).master;
    const counted = [Object.getPrototypeOf(runner) as Asks, pool].map((asks) => new CountedQueries(asks));
    try {
      await run();
    } finally {
      for (const one of counted) one.stop();
      await runner.release();
    }
    return counted.reduce((sum, { count }) => sum + count, 0);
  }

  /** Types of a process's record, in order. */
  async recordOf({ process }: Pick<GivenProcess, 'process'>): Promise<string[]> {
    return (await this.unitOfWork.read().get(RecordStore).after(process.id, 0, 1_000)).map(({ type }) => type);
  }
}

interface Asks {
  query(...values: unknown[]): unknown;
}

/** Counts what something asks, until it is stopped. */
class CountedQueries {
  count = 0;
  private readonly original: PropertyDescriptor | undefined;

  constructor(private readonly asks: Asks) {
    this.original = Object.getOwnPropertyDescriptor(asks, 'query');
    const { query } = asks;
    const counting = () => (this.count += 1);
    asks.query = function (this: Asks, ...values: unknown[]) {
      counting();
      return query.apply(this, values);
    };
  }

  stop(): void {
    if (this.original) Object.defineProperty(this.asks, 'query', this.original);
    else delete (this.asks as Partial<Asks>).query;
  }
}

/** A clause in one line. */
export const clause = (id: string, text: string, kind: ClauseKind = 'article', depth = 0): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content: text ? [{ text }] : [],
});
