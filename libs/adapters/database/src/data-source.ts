import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { FirstHouse1795392000000 } from './migrations/1795392000000-first-house.js';
import { PlatformMayBeADemo1795478400000 } from './migrations/1795478400000-platform-may-be-a-demo.js';
import { PackedLog1795564800000 } from './migrations/1795564800000-packed-log.js';
import { SharedRateLimits1795651200000 } from './migrations/1795651200000-shared-rate-limits.js';
import { LettersWaitAfterAFailure1795651260000 } from './migrations/1795651260000-letters-wait-after-a-failure.js';
import { ARowForEachCommit1795737600000 } from './migrations/1795737600000-a-row-for-each-commit.js';
import { LeasedClientIds1795824000000 } from './migrations/1795824000000-leased-client-ids.js';
import { DraftImports1795910400000 } from './migrations/1795910400000-draft-imports.js';
import { Jobs1795996800000 } from './migrations/1795996800000-jobs.js';
import { OwnSessionsAndCodes1796083200000 } from './migrations/1796083200000-own-sessions-and-codes.js';
import { RegisterLines1796169600000 } from './migrations/1796169600000-register-lines.js';
import { SigningInUnderAttack1796256000000 } from './migrations/1796256000000-signing-in-under-attack.js';
import { NamesAreMarked1796342400000 } from './migrations/1796342400000-names-are-marked.js';
import { LinesByPromisedChange1796342477000 } from './migrations/1796342477000-lines-by-promised-change.js';
import { CorrectedAnswers1796342478000 } from './migrations/1796342478000-corrected-answers.js';
import { ApproversAccept1796601600000 } from './migrations/1796601600000-approvers-accept.js';
import { AppointmentsAreReplaced1796911000000 } from './migrations/1796911000000-appointments-are-replaced.js';
import { ApproversAreSuspended1796910000000 } from './migrations/1796910000000-approvers-are-suspended.js';
import { WhoSpeaksForAnInstitution1796428800000 } from './migrations/1796428800000-who-speaks-for-an-institution.js';
import { PublicRevisions1796515200000 } from './migrations/1796515200000-public-revisions.js';
import { PublicCorrections1796920000000 } from './migrations/1796920000000-public-corrections.js';
import { SuspendedProcesses1796921000000 } from './migrations/1796921000000-suspended-processes.js';
import { PublishedAct1796922000000 } from './migrations/1796922000000-published-act.js';
import { CorrectedInstitutions1796923000000 } from './migrations/1796923000000-corrected-institutions.js';
import { Passkeys1796930000000 } from './migrations/1796930000000-passkeys.js';
import { LostPasskeys1796930001000 } from './migrations/1796930001000-lost-passkeys.js';
import { CodesForNewAddresses1796940000000 } from './migrations/1796940000000-codes-for-new-addresses.js';
import { LostAddresses1796940001000 } from './migrations/1796940001000-lost-addresses.js';
import { AdministratorsAreRecovered1796960000000 } from './migrations/1796960000000-administrators-are-recovered.js';
import { RepresentativesAreReplaced1796950000000 } from './migrations/1796950000000-representatives-are-replaced.js';
import { WordsCanBeRedacted1796860800000 } from './migrations/1796860800000-words-can-be-redacted.js';
import { JobsThatEmptyMails1796870000000 } from './migrations/1796870000000-jobs-that-empty-mails.js';
import { RepresentativesHaveATerm1796980001000 } from './migrations/1796980001000-representatives-have-a-term.js';
import { ProcessesHaveSettings1796990000000 } from './migrations/1796990000000-processes-have-settings.js';
import { Suggestions1797000000000 } from './migrations/1797000000000-suggestions.js';
import { SuggestionsFromContributions1797010000000 } from './migrations/1797010000000-suggestions-from-contributions.js';
import { WhoAppointedARepresentative1796980000000 } from './migrations/1796980000000-who-appointed-a-representative.js';

/** How long a connection may take to open. After that the caller gets an error and does not hang. */
const connectionLimitMs = 20_000;

/** Classes of rows. */
export type Entities = readonly EntityTarget<ObjectLiteral>[];

/**
 * A connection to PostgreSQL with every migration of the platform. Migrations only: the schema is never synchronised.
 * @param url - `postgres://…`, a server or the embedded one's socket
 * @param entities - the rows that are read and written through it
 */
export function connectTo(url: string, entities: Entities = [], options: { maxConnections?: number } = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities] as never,
    migrations: [
      FirstHouse1795392000000,
      PlatformMayBeADemo1795478400000,
      PackedLog1795564800000,
      SharedRateLimits1795651200000,
      LettersWaitAfterAFailure1795651260000,
      ARowForEachCommit1795737600000,
      LeasedClientIds1795824000000,
      DraftImports1795910400000,
      Jobs1795996800000,
      OwnSessionsAndCodes1796083200000,
      RegisterLines1796169600000,
      SigningInUnderAttack1796256000000,
      NamesAreMarked1796342400000,
      LinesByPromisedChange1796342477000,
      CorrectedAnswers1796342478000,
      WhoSpeaksForAnInstitution1796428800000,
      PublicRevisions1796515200000,
      ApproversAccept1796601600000,
      ApproversAreSuspended1796910000000,
      AppointmentsAreReplaced1796911000000,
      PublicCorrections1796920000000,
      SuspendedProcesses1796921000000,
      PublishedAct1796922000000,
      CorrectedInstitutions1796923000000,
      Passkeys1796930000000,
      LostPasskeys1796930001000,
      CodesForNewAddresses1796940000000,
      LostAddresses1796940001000,
      RepresentativesAreReplaced1796950000000,
      AdministratorsAreRecovered1796960000000,
      WordsCanBeRedacted1796860800000,
      JobsThatEmptyMails1796870000000,
      WhoAppointedARepresentative1796980000000,
      RepresentativesHaveATerm1796980001000,
      ProcessesHaveSettings1796990000000,
      Suggestions1797000000000,
      SuggestionsFromContributions1797010000000,
    ],
    migrationsRun: true,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    extra: { max: options.maxConnections ?? 12, keepAlive: true, connectionTimeoutMillis: connectionLimitMs },
  });
}
