import { DraftAuthorizer } from '@articulado/drafting';
import { type Permission, type Role, roles } from '@articulado/permissions';
import { type StageId, stageIds } from '@articulado/workflow';
import { TypeMetadataStorage } from '@nestjs/graphql';
import type { IncomingMessage } from 'node:http';
import { type Cell, PermissionFixture } from './testing/permission-fixture.js';
import { documentOf, type Guarded, guardedMutations, guardOf, inputs } from './testing/guarded-mutations.js';

/**
 * Asks every guarded mutation and every query that shows something non-public, and the socket of the drafting room, as every
 * role at every stage. What the answer must be is read from the table of permissions; nothing here says who may do what.
 * Here: how a guarded query or field is asked, and how its answer shows that it was allowed.
 */
const queries: Record<string, { ask: (cell: Cell) => string; shown: (data: Answered) => unknown }> = {
  'Process.draft': {
    ask: ({ slug }) => `{ process(slug: "${slug}") { draft { id } } }`,
    shown: ({ process }) => process?.draft,
  },
  'Draft.authorship': {
    ask: ({ slug }) => `{ process(slug: "${slug}") { draft { authorship(clauseId: "c1") { text } } } }`,
    shown: ({ process }) => process?.draft,
  },
  'Contribution.candidateClauses': {
    ask: ({ slug }) => `{ process(slug: "${slug}") { contribution(number: 1) { candidateClauses { id } } } }`,
    shown: ({ process }) => process?.contribution?.candidateClauses,
  },
  'Query.people': { ask: () => '{ people { totalCount nodes { name } } }', shown: ({ people }) => people },
  'Process.openSuggestions': {
    ask: ({ slug }) => `{ process(slug: "${slug}") { openSuggestions } }`,
    shown: ({ process }) => process?.openSuggestions,
  },
  'Query.administrators': { ask: () => '{ administrators { name } }', shown: ({ administrators }) => administrators },
  'Query.mails': { ask: () => '{ mails { totalCount nodes { subject } } }', shown: ({ mails }) => mails },
  'Query.jobs': { ask: () => '{ jobs { failed { totalCount } } }', shown: ({ jobs }) => jobs },
};

interface Answered {
  readonly process?: {
    readonly draft?: unknown;
    readonly openSuggestions?: unknown;
    readonly contribution?: { readonly candidateClauses?: unknown };
  };
  readonly people?: unknown;
  readonly administrators?: unknown;
  readonly mails?: unknown;
  readonly jobs?: unknown;
  readonly outcome?: { readonly refused?: string };
}

let cells: PermissionFixture;
beforeAll(async () => {
  cells = await PermissionFixture.start();
}, 60_000);
afterAll(() => cells.stop());

describe('every mutation, query and field', () => {
  it('says which line of the table guards it, or that it is public', () => {
    const operations = [
      ...TypeMetadataStorage.getMutationsMetadata(),
      ...TypeMetadataStorage.getQueriesMetadata(),
      ...TypeMetadataStorage.getSubscriptionsMetadata(),
    ];
    const silent = operations
      .filter(({ target, methodName }) => guardOf(target, methodName) === undefined)
      .map(({ methodName }) => methodName);
    expect(operations.length).toBeGreaterThan(20);
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
    const cell = await cells.untouched(role, stage);
    for (const [name, { ask, shown }] of Object.entries(queries)) {
      const { data, errors } = (await cells.server.ask(ask(cell), {}, cells.cookies[role])) as {
        data?: Answered;
        errors?: unknown;
      };
      const sees = data !== undefined && shown(data) != null;
      if (errors || sees !== (await cells.expected(cell, guardOfQuery[name]!)))
        wrong.push(`${name}: ${JSON.stringify(errors ?? data)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(roles)('the drafting room lets %s in, and write, exactly as the table says', async (role) => {
    const cell = await cells.untouched(role, stage);
    const authorizer = cells.server.running.app.get(DraftAuthorizer, { strict: false });
    const answer = await authorizer.authorize(
      { headers: { cookie: cells.cookies[role] } } as IncomingMessage,
      cell.draftId,
    );
    expect(typeof answer === 'object').toBe(await cells.expected(cell, 'draft.read'));
    expect(typeof answer === 'object' && answer.mayWrite).toBe(await cells.expected(cell, 'draft.write'));
  });
});

/** Guarded mutations that leave no entry here, each with the reason. */
const ofNoProcess = 'concerns the platform, and no process';
const elsewhere = 'needs more than a process that stands at a stage: the spec of its use case looks at its entry';
const nothingOfficial = 'does nothing official';
const unrecorded: Readonly<Record<string, string>> = {
  appointAdministrator: ofNoProcess,
  appointRepresentative: ofNoProcess,
  confirmPasskeyRecovery: elsewhere,
  confirmAddressRecovery: elsewhere,
  createInstitution: ofNoProcess,
  disableAccount: ofNoProcess,
  enableAccount: ofNoProcess,
  endAdministrator: ofNoProcess,
  endRepresentative: ofNoProcess,
  reinstateRepresentative: ofNoProcess,
  resendRepresentative: ofNoProcess,
  substituteRepresentative: ofNoProcess,
  suspendRepresentative: ofNoProcess,
  createProcess: 'begins a process and record of its own',
  advanceStage: elsewhere,
  answerApproverAppointment: elsewhere,
  appointApprover: elsewhere,
  closeConsultation: elsewhere,
  closeProcess: elsewhere,
  completePublication: elsewhere,
  correctPublication: elsewhere,
  confirmApprover: elsewhere,
  correctAnswer: elsewhere,
  endApprover: elsewhere,
  liftMeasure: elsewhere,
  resendAppointment: elsewhere,
  substituteApprover: elsewhere,
  suspendApprover: elsewhere,
  freezeVersion: elsewhere,
  openConsultation: elsewhere,
  openPasskeyRecovery: elsewhere,
  openAddressRecovery: elsewhere,
  recoverAdministrator: elsewhere,
  publishVersion: elsewhere,
  resumeProcess: elsewhere,
  signVersion: elsewhere,
  undoImport: elsewhere,
  makeSuggestion: elsewhere,
  suggestChanges: elsewhere,
  acceptSuggestion: elsewhere,
  rejectSuggestion: elsewhere,
  withdrawSuggestion: elsewhere,
  previewImport: nothingOfficial,
  requestAccountPasskey: nothingOfficial,
  resendInvitation: nothingOfficial,
  requestSigningCode: nothingOfficial,
  requestAppointmentPasskey: nothingOfficial,
  requestRepresentativePasskey: nothingOfficial,
  requestRedactionPasskey: nothingOfficial,
  requestSigningPasskey: nothingOfficial,
  retryJob: nothingOfficial,
};
const recorded = new Set<string>();

describe('every guarded mutation', () => {
  it('has left an entry in the record of its process above, or says here why it leaves none', () => {
    const names = guardedMutations().map(({ name }) => name);
    // Refused as long as the institution comes to take part in other processes, which it does here all the time.
    const asked = names.filter((name) => name !== 'correctInstitution');
    expect(asked.filter((name) => !recorded.has(name)).sort()).toEqual(Object.keys(unrecorded).sort());
  });
});

/** Whether something was written into the record of a process that was just made. */
async function hasNewEntry({ process }: Cell): Promise<boolean> {
  const rows = await cells.server.database.dataSource.query<{ count: string }[]>(
    'SELECT count(*) FROM record_entry WHERE process_id = $1',
    [process.id],
  );
  return Number(rows[0]!.count) > 0; // the fixture makes processes without any
}

/** Asks one mutation, if it is permitted in a process of its own. The table is read first: what is done may change who may what. */
async function problemOfAsking({ name, permission }: Guarded, role: Role, stage: StageId): Promise<string | undefined> {
  const untouched = await cells.untouched(role, stage, name);
  const mayAsk = await cells.expected(untouched, permission);
  const cell = mayAsk ? await cells.make(role, stage) : untouched;
  const { data, errors } = (await cells.server.ask(
    documentOf(name),
    { input: inputs[name]!(cell) },
    cells.cookies[role],
  )) as {
    data?: Answered;
    errors?: unknown;
  };
  const allowed = data?.outcome?.refused !== 'NOT_PERMITTED';
  if (data?.outcome && !data.outcome.refused && (await hasNewEntry(cell))) recorded.add(name);
  return errors || allowed !== mayAsk ? `${name}: ${JSON.stringify(errors ?? data?.outcome)}` : undefined;
}

const guardOfQuery: Record<string, Permission> = {
  'Process.draft': 'draft.read',
  'Draft.authorship': 'draft.read',
  'Process.openSuggestions': 'draft.read',
  'Contribution.candidateClauses': 'answer.correct',
  'Query.people': 'people.read',
  'Query.administrators': 'administrator.appoint',
  'Query.mails': 'mail.read',
  'Query.jobs': 'jobs.read',
};
