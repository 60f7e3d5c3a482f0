import { DraftsStore, SnapshotsStore } from '@articulado/draft-log';
import type { DataSource, EntityManager } from 'typeorm';
import { type Refusal, isRefusal } from '@articulado/base';
import { type Clock, systemClock } from './clock.js';
import { refusalOfTaken } from './refusal-of-duplicate.js';
import { type ActLimits, actLimits, refusalOfWaiting, statementOf } from './refusal-of-timeout.js';
import { ConsultationsStore } from './stores/consultations.store.js';
import { ContributionsStore } from './stores/contributions.store.js';
import { DraftImportsStore } from './stores/draft-imports.store.js';
import { JobsStore } from './stores/jobs.store.js';
import { MailStore } from './stores/mail.store.js';
import { MembershipsStore } from './stores/memberships.store.js';
import { OrganizationsStore } from './stores/organizations.store.js';
import { PeopleStore } from './stores/people.store.js';
import { ProcessesStore } from './stores/processes.store.js';
import { RecordCursorsStore } from './stores/record-cursors.store.js';
import { RecordStore } from './stores/record.store.js';
import { SessionsStore } from './stores/sessions.store.js';
import { SignoffsStore } from './stores/signoffs.store.js';
import { VersionsStore } from './stores/versions.store.js';

/** Everything that is kept, seen through one connection: inside a transaction, that transaction and no other. */
export class Stores {
  readonly people: PeopleStore;
  readonly sessions: SessionsStore;
  readonly organizations: OrganizationsStore;
  readonly processes: ProcessesStore;
  readonly memberships: MembershipsStore;
  readonly drafts: DraftsStore;
  readonly draftImports: DraftImportsStore;
  readonly snapshots: SnapshotsStore;
  readonly versions: VersionsStore;
  readonly consultations: ConsultationsStore;
  readonly contributions: ContributionsStore;
  readonly signoffs: SignoffsStore;
  readonly jobs: JobsStore;
  readonly mail: MailStore;
  readonly record: RecordStore;
  readonly recordCursors: RecordCursorsStore;

  private moment: Date;

  constructor(
    db: EntityManager,
    private readonly clock: Clock,
  ) {
    this.moment = clock.now();
    this.people = new PeopleStore(db);
    this.sessions = new SessionsStore(db);
    this.organizations = new OrganizationsStore(db);
    this.processes = new ProcessesStore(db, () => (this.moment = this.clock.now()));
    this.memberships = new MembershipsStore(db);
    this.drafts = new DraftsStore(db);
    this.draftImports = new DraftImportsStore(db);
    this.snapshots = new SnapshotsStore(db);
    this.versions = new VersionsStore(db);
    this.consultations = new ConsultationsStore(db);
    this.contributions = new ContributionsStore(db);
    this.signoffs = new SignoffsStore(db);
    this.jobs = new JobsStore(db);
    this.mail = new MailStore(db, this.jobs);
    this.record = new RecordStore(db);
    this.recordCursors = new RecordCursorsStore(db);
  }

  /** The moment of this reading or of this act: for an act that waited for a process's lock, the moment it got it. */
  get now(): Date {
    return this.moment;
  }
}

/** Opens transactions and readings. The only way to what is kept. */
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock = systemClock,
    private readonly limits: ActLimits = actLimits,
  ) {}

  /**
   * One act, all or nothing: a refusal takes back whatever was written before it, as a throw does. Whoever comes second of
   * two who write what may be there once, at the same moment, is refused as if they had come later. Whoever would wait too
   * long for others is refused as well, and may try again.
   */
  async run<Outcome>(work: (stores: Stores) => Promise<Outcome | Refusal>): Promise<Outcome | Refusal> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      await runner.query(statementOf(this.limits));
      const outcome = await work(new Stores(runner.manager, this.clock));
      await (isRefusal(outcome) ? runner.rollbackTransaction() : runner.commitTransaction());
      return outcome;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      const refusal = refusalOfTaken(error) ?? refusalOfWaiting(error);
      if (!refusal) throw error;
      return refusal;
    } finally {
      await runner.release();
    }
  }

  /** Looks, and changes nothing. */
  read(): Stores {
    return new Stores(this.dataSource.manager, this.clock);
  }
}
