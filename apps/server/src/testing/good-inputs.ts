import type { TestServer } from './test-server.js';
import { appointmentOf } from './walkers.js';

/** What each act of the walked process `prueba` takes when it is done rightly, as far as texts go. Every field is there. */
export async function goodInputs(server: TestServer): Promise<Record<string, Record<string, unknown>>> {
  const asked =
    '{ organizations { nodes { id } } process(slug: "prueba") { memberships { nodes { id organization { id } } } version(number: 1) { clauses { nodes { id } } } } }';
  const { data } = (await server.ask(asked)) as unknown as { data: Known };
  const [organization, membership] = [data.organizations.nodes[0]!.id, data.process.memberships.nodes[0]!.id];
  const own = data.process.memberships.nodes[0]!.organization.id;
  const clauseId = data.process.version.clauses.nodes.at(-1)!.id;
  const process = 'prueba';
  const email = 'alguien@example.org';
  const appointment = { ...appointmentOf('Alguien', email), documentAddress: 'https://example.org/acuerdo' };
  const order = {
    ...{ process, number: 1, by: 'Juzgado Primero', ground: 'Protección de datos' },
    ...{ document: 'C-1', withAnswer: true },
  };
  const term = { startsOn: '2026-01-15', endsOn: '2098-12-31' };
  return {
    advanceStage: { process, statement: 'Se acordó.' },
    answerContribution: {
      process,
      number: 1,
      disposition: 'NOTED',
      reason: 'Se tomó nota de ello.',
      changedClauseId: null,
    },
    acceptAppointment: { appointment: 'x' },
    answerApproverAppointment: { process, appointment: 'x', accepts: true },
    appointApprover: { process, organization, ...appointment },
    addPasskey: { name: 'Llave', credential: '{}' },
    appointAdministrator: { person: 'x', confirmation: email, credential: null },
    appointRepresentative: { organization, ...appointment, ...term, credential: null },
    requestAppointmentPasskey: { organization, representative: null, ...appointment, ...term },
    requestRepresentativePasskey: { act: 'END_REPRESENTATIVE', representative: 'x', reason: 'Terminó su período.' },
    changeAddress: { email, code: '123456', ownCode: '123456', credential: null },
    closeConsultation: { process },
    closeProcess: { process, reason: 'Se espera el dictamen presupuestario.' },
    completePublication: {
      process,
      actNumber: 'Acuerdo 12-2026',
      actDate: '2026-05-04',
      gazette: 'Diario de Centro América, tomo 3',
    },
    confirmApprover: { process, appointment: 'x' },
    resendAppointment: { process, appointment: 'x' },
    substituteApprover: { process, ...appointment, appointment: 'x' },
    correctAnswer: {
      process,
      number: 1,
      disposition: 'OUT_OF_SCOPE',
      reason: 'Se atiende en otra ley.',
      changedClauseId: null,
      correction: 'La primera respuesta señaló otra ley.',
      knownCorrections: 0,
    },
    correctInstitution: {
      organization,
      name: 'Secretaría de lo público',
      acronym: 'SP',
      sector: 'GOVERNMENT',
      reason: 'El nombre tenía un error.',
      knownCorrections: 0,
    },
    correctProcess: {
      process,
      title: 'Política corregida',
      summary: 'Para probar lo que se corrige.',
      language: 'en',
      timeZone: 'Europe/Madrid',
      ordinals: 'ROMAN',
      reason: 'El nombre tenía un error.',
      knownCorrections: 0,
    },
    correctPublication: {
      process,
      actNumber: 'Acuerdo 12-2026',
      actDate: '2026-05-04',
      gazette: 'Diario de Centro América, tomo 3',
      reason: 'El número tenía un error.',
      knownCorrections: 0,
    },
    createFirstAdministrator: { key: 'x', name: 'Ada Lovelace', email },
    createInstitution: { name: 'Ministerio nuevo', acronym: 'MN', sector: 'GOVERNMENT' },
    createProcess: {
      title: 'Otra política',
      summary: 'Para probar lo que se escribe.',
      organization: own,
      slug: 'otra',
      language: null,
      timeZone: null,
      ordinals: null,
      asksPasskey: null,
    },
    declineAppointment: { appointment: 'x' },
    disableAccount: { person: 'x', confirmation: email, credential: null },
    enableAccount: { person: 'x' },
    endAdministrator: { person: 'x', confirmation: email, credential: null },
    resendRepresentative: { representative: 'x' },
    substituteRepresentative: { ...appointment, ...term, representative: 'x', credential: null },
    endRepresentative: { representative: 'x', reason: 'Terminó su período.', credential: null },
    endSession: { session: 'x' },
    suspendApprover: { process, membership: 'x', reason: 'Hay una denuncia por resolver.' },
    endApprover: { process, membership: 'x', reason: 'Terminó su período.' },
    liftMeasure: { process, measure: 'x' },
    suspendRepresentative: { representative: 'x', reason: 'Hay una denuncia por resolver.', credential: null },
    reinstateRepresentative: { representative: 'x' },
    endMembership: { process, membership, statement: 'Se retira de la mesa.' },
    extendConsultation: { process, closesAt: '2099-01-01T00:00:00-06:00', reason: 'Se pidió más tiempo.' },
    freezeVersion: { process, acceptedLostReferences: [], acceptedUnfinished: [], note: 'Otra versión.' },
    importDraft: { process, file: '', corrections: [], basis: '1' },
    resendInvitation: { process, membership },
    inviteMember: { process, name: 'Alguien', email, role: 'OBSERVER', organization },
    nameSigners: {
      process,
      stage: 'APPROVAL',
      institutions: [{ organization, opinion: 'LEGAL' }],
      reason: 'Así lo pide el reglamento.',
    },
    openConsultation: {
      process,
      versionNumber: 1,
      opensAt: null,
      closesAt: '2099-01-01T00:00:00-06:00',
      purpose: 'Para preguntar.',
    },
    previewImport: { process, file: '', corrections: [] },
    publishVersion: {
      process,
      versionNumber: 1,
      statement: 'Se publica.',
      actNumber: 'Acuerdo 12-2026',
      actDate: '2026-05-04',
      gazette: 'Diario de Centro América, tomo 3',
    },
    requestAddressChange: { email },
    requestSignInCode: { email, next: '/account' },
    confirmAddressRecovery: { person: 'x', confirmation: email, credential: null },
    openAddressRecovery: { process, membership, statement: 'La institución cerró su buzón.', email },
    confirmPasskeyRecovery: { person: 'x', confirmation: email, credential: null },
    recoverAdministrator: { process, confirmation: email, statement: 'Marta Xol, directora de la secretaría.' },
    openPasskeyRecovery: { process, membership, statement: 'Perdió el teléfono con su llave.' },
    removePasskey: { passkey: 'x', credential: '{}' },
    renamePasskey: { passkey: 'x', name: 'Llave' },
    requestAccountPasskey: { act: 'DISABLE_ACCOUNT', person: 'x', confirmation: email },
    requestPasskeyChallenge: { removes: null },
    requestSigningPasskey: { process, versionNumber: 1, sha256: 'x', decision: 'APPROVE', statement: 'Bien.' },
    signInByPasskey: { credential: '{}' },
    startPasskeyRegistration: { code: '123456', credential: null },
    requestSigningCode: { process, versionNumber: 1, sha256: 'x', decision: 'APPROVE' },
    retryJob: { job: 'x' },
    redactContribution: { ...order, credential: null },
    requestRedactionPasskey: order,
    resumeProcess: { process, reason: 'Se espera el dictamen presupuestario.' },
    returnStage: { process, target: 'DRAFTING', reason: 'Falta algo.' },
    signIn: { email, requestId: 'x', code: '123456', name: 'Alguien' },
    signInByLink: { token: 'x', name: 'Alguien' },
    suspendProcess: { process, reason: 'Se espera el dictamen presupuestario.' },
    signVersion: {
      process,
      versionNumber: 1,
      sha256: 'x',
      decision: 'APPROVE',
      statement: 'Bien.',
      code: '123456',
      credential: null,
    },
    submitContribution: {
      process,
      versionNumber: 1,
      clauseId,
      kind: 'OBJECTION',
      body: 'No alcanza.',
      proposedText: 'Otra cosa',
      quote: null,
      quotePrefix: null,
      idempotencyKey: null,
      authorName: 'Rosa',
      authorOrganization: 'Red',
      showAuthor: true,
    },
    undoImport: { process, import: 'x' },
    makeSuggestion: {
      process,
      clauseId,
      words: 'Otras palabras.',
      shownWords: 'Estas palabras.',
      reason: 'Es más claro.',
      contribution: 1,
    },
    suggestChanges: { process, branch: 'AQA=', reason: 'Es más claro.', contribution: 1 },
    acceptSuggestion: { process, number: 1, seen: 'x', restoring: false, reason: 'Es más claro.' },
    rejectSuggestion: { process, number: 1, reason: 'Así se acordó.' },
    withdrawSuggestion: { process, number: 1 },
  };
}

interface Known {
  readonly organizations: Listed;
  readonly process: {
    readonly memberships: {
      readonly nodes: readonly { readonly id: string; readonly organization: { readonly id: string } }[];
    };
    readonly version: { readonly clauses: Listed };
  };
}

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
}
