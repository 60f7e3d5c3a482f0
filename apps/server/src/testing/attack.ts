import { randomUUID } from 'node:crypto';
import { appointmentOf } from './walkers.js';

/** What an attacker knows of the process: all of it is public. */
export interface World {
  readonly slug: string;
  /** Ids: the institution that is to be robbed of its word, and another one. */
  readonly ministry: string;
  readonly society: string;
  /** Ids of memberships, of appointments and of measures of the process. */
  readonly memberships: readonly string[];
  readonly appointments: readonly string[];
  readonly measures: readonly string[];
  /** Ids of those who represent the ministry. */
  readonly representatives: readonly string[];
  readonly versionNumber: number;
  readonly sha256: string;
  /** A mailbox that the attacker reads. */
  readonly mailbox: string;
  /** Ids of people, where the attacker may know them. */
  readonly people: readonly string[];
}

const reason = 'Por razones que no vienen al caso.';

/** Each mutation with inputs that could serve whoever wants the word of a ministry. */
export const attacks: Record<string, (world: World) => readonly object[]> = {
  appointRepresentative: ({ ministry, mailbox }) => [{ organization: ministry, ...appointmentOf('Yo', mailbox) }],
  requestAppointmentPasskey: ({ ministry, mailbox }) => [{ organization: ministry, ...appointmentOf('Yo', mailbox) }],
  requestRepresentativePasskey: ({ representatives }) =>
    representatives.map((representative) => ({ act: 'END_REPRESENTATIVE', representative, reason })),
  resendRepresentative: ({ representatives }) => representatives.map((representative) => ({ representative })),
  substituteRepresentative: ({ representatives, mailbox }) =>
    representatives.map((representative) => ({ representative, ...appointmentOf('Yo', mailbox) })),
  acceptAppointment: ({ representatives }) => representatives.map((appointment) => ({ appointment })),
  declineAppointment: ({ representatives }) => representatives.map((appointment) => ({ appointment })),
  endRepresentative: ({ representatives }) => representatives.map((representative) => ({ representative, reason })),
  suspendRepresentative: ({ representatives }) => representatives.map((representative) => ({ representative, reason })),
  reinstateRepresentative: ({ representatives }) => representatives.map((representative) => ({ representative })),
  createInstitution: () => [
    { name: `Ministerio de Aire ${randomUUID()}`, acronym: randomUUID().slice(0, 8), sector: 'GOVERNMENT' },
  ],
  createProcess: ({ ministry }) => [
    { title: `Otra ${randomUUID()}`, summary: 'Un resumen de veinte letras o más.', organization: ministry },
  ],
  inviteMember: ({ slug, ministry, society, mailbox }) =>
    [ministry, society].flatMap((organization) =>
      ['APPROVER', 'COORDINATOR', 'DRAFTER'].map((role) => ({
        ...{ process: slug, name: 'Yo', email: mailbox, role, organization },
      })),
    ),
  resendInvitation: ({ slug, memberships }) => memberships.map((membership) => ({ process: slug, membership })),
  appointApprover: ({ slug, ministry, mailbox }) => [
    { process: slug, organization: ministry, ...appointmentOf('Yo', mailbox) },
  ],
  answerApproverAppointment: ({ slug, appointments }) =>
    appointments.map((appointment) => ({ process: slug, appointment, accepts: true })),
  resendAppointment: ({ slug, appointments }) => appointments.map((appointment) => ({ process: slug, appointment })),
  substituteApprover: ({ slug, appointments, mailbox }) =>
    appointments.map((appointment) => ({ process: slug, appointment, ...appointmentOf('Yo', mailbox) })),
  confirmApprover: ({ slug, appointments }) => appointments.map((appointment) => ({ process: slug, appointment })),
  suspendApprover: ({ slug, memberships }) => memberships.map((membership) => ({ process: slug, membership, reason })),
  endApprover: ({ slug, memberships }) => memberships.map((membership) => ({ process: slug, membership, reason })),
  liftMeasure: ({ slug, measures }) => measures.map((measure) => ({ process: slug, measure })),
  endMembership: ({ slug, memberships }) =>
    memberships.map((membership) => ({ process: slug, membership, statement: reason })),
  nameSigners: ({ slug, society }) =>
    ['TECHNICAL_REVIEW', 'LEGAL_OPINION', 'APPROVAL'].map((stage) => ({
      ...{ process: slug, stage, institutions: [{ organization: society }], reason },
    })),
  requestSigningCode: ({ slug, versionNumber, sha256 }) => [
    { process: slug, versionNumber, sha256, decision: 'APPROVE' },
  ],
  signVersion: ({ slug, versionNumber, sha256 }) => [
    { process: slug, versionNumber, sha256, decision: 'APPROVE', statement: '', code: '000000' },
  ],
  advanceStage: ({ slug }) => [{ process: slug }],
  publishVersion: ({ slug, versionNumber }) => [{ process: slug, versionNumber, statement: 'Entra en vigor hoy.' }],
  openConsultation: ({ slug, versionNumber }) => [
    { process: slug, versionNumber, closesAt: '2099-01-01T00:00:00-06:00', purpose: '¿Qué cambiaría usted?' },
  ],
  closeConsultation: ({ slug }) => [{ process: slug }],
  answerContribution: ({ slug }) => [{ process: slug, number: 1, disposition: 'NOTED', reason: 'Se toma nota.' }],
  correctAnswer: ({ slug }) => [
    { process: slug, number: 1, disposition: 'NOTED', reason: 'Se toma nota.', correction: reason },
  ],
  redactContribution: ({ slug }) => [{ process: slug, number: 1, by: 'Yo', ground: 'Ninguno' }],
  requestRedactionPasskey: ({ slug }) => [{ process: slug, number: 1, by: 'Yo', ground: 'Ninguno' }],
  importDraft: ({ slug }) => [{ process: slug, file: Buffer.from('# Otra').toString('base64') }],
  makeSuggestion: ({ slug }) => [{ process: slug, clauseId: 'x', words: 'Otras.', reason }],
  suggestChanges: ({ slug }) => [{ process: slug, branch: 'AQA=', reason }],
  acceptSuggestion: ({ slug }) => [{ process: slug, number: 1, seen: 'x' }],
  rejectSuggestion: ({ slug }) => [{ process: slug, number: 1, reason }],
  withdrawSuggestion: ({ slug }) => [{ process: slug, number: 1 }],
  undoImport: ({ slug }) => [{ process: slug, import: randomUUID() }],
  appointAdministrator: ({ people, mailbox }) => people.map((person) => ({ person, confirmation: mailbox })),
  endAdministrator: ({ people, mailbox }) => people.map((person) => ({ person, confirmation: mailbox })),
  disableAccount: ({ people, mailbox }) => people.map((person) => ({ person, confirmation: mailbox })),
  enableAccount: ({ people }) => people.map((person) => ({ person })),
  requestSigningPasskey: ({ slug, versionNumber, sha256 }) => [
    { process: slug, versionNumber, sha256, decision: 'APPROVE', statement: '' },
  ],
  openPasskeyRecovery: ({ slug, memberships }) =>
    memberships.map((membership) => ({ process: slug, membership, statement: reason })),
  confirmPasskeyRecovery: ({ people, mailbox }) => people.map((person) => ({ person, confirmation: mailbox })),
  recoverAdministrator: ({ slug, mailbox }) => [{ process: slug, confirmation: mailbox, statement: reason }],
  openAddressRecovery: ({ slug, memberships, mailbox }) =>
    memberships.map((membership) => ({ process: slug, membership, statement: reason, email: `otro.${mailbox}` })),
  confirmAddressRecovery: ({ people, mailbox }) =>
    people.map((person) => ({ person, confirmation: `otro.${mailbox}` })),
  requestAccountPasskey: ({ people, mailbox }) =>
    people.map((person) => ({ act: 'APPOINT_ADMINISTRATOR', person, confirmation: mailbox })),
  correctInstitution: ({ society }) => [
    { organization: society, name: 'Ministerio que aprueba', acronym: 'M', sector: 'GOVERNMENT', reason },
  ],
  correctProcess: ({ slug }) => [
    { process: slug, title: 'Otra política', summary: 'Un resumen de veinte letras o más.', reason },
  ],
  extendConsultation: ({ slug }) => [{ process: slug, closesAt: '2099-03-01T08:00:00-06:00', reason }],
  completePublication: ({ slug }) => [
    { process: slug, actNumber: 'Acuerdo 1-2026', actDate: '2026-05-04', gazette: 'Diario' },
  ],
  correctPublication: ({ slug }) => [
    { process: slug, actNumber: 'Acuerdo 1-2026', actDate: '2026-05-04', gazette: 'Diario', reason },
  ],
  resumeProcess: ({ slug }) => [{ process: slug, reason }],
};

/** Mutations of the last resort: they void what was signed, so they are tried once all others were. */
export const reopening: Record<string, (world: World) => readonly object[]> = {
  freezeVersion: ({ slug }) => [{ process: slug, note: 'Otra versión.' }],
  returnStage: ({ slug }) => [{ process: slug, target: 'TECHNICAL_REVIEW', reason }],
  suspendProcess: ({ slug }) => [{ process: slug, reason }],
};

/** Those that do nothing to a process or to who speaks for whom, each with the reason. */
export const harmless: Readonly<Record<string, string>> = {
  requestSignInCode: 'a code for one’s own mailbox: others’ are read by their owners',
  signIn: 'signs in whoever holds the code',
  signInByLink: 'signs in whoever holds the link',
  signOut: 'ends one’s own sessions',
  endSession: 'ends one’s own session',
  requestAddressChange: 'writes codes to a new mailbox, and to one’s own',
  changeAddress: 'changes one’s own address, by codes of both mailboxes or a passkey',
  createFirstAdministrator: 'asks for a key that is over',
  submitContribution: 'says something, as anybody may',
  previewImport: 'changes nothing',
  retryJob: 'lets a job be done again',
  closeProcess: 'ends the process unfinished, in public: nothing is ever signed or published in it',
  ...ownPasskeys(),
};

function ownPasskeys(): Record<string, string> {
  const acts = [
    'requestPasskeyCode',
    'startPasskeyRegistration',
    'addPasskey',
    'requestPasskeyChallenge',
    'renamePasskey',
  ];
  const all = [...acts, 'removePasskey', 'requestSignInPasskey', 'signInByPasskey'];
  return Object.fromEntries(all.map((act) => [act, 'is about one’s own passkeys: others’ are in their hands']));
}
