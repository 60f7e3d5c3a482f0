import { randomUUID } from 'node:crypto';
import { permissionMetadataKey } from '@articulado/api';
import type { Permission } from '@articulado/permissions';
import { TypeMetadataStorage } from '@nestjs/graphql';
import type { Cell } from './permission-fixture.js';
import { appointmentOf } from './walkers.js';

const markdown = Buffer.from('#### Artículo 1. Objeto.\n\nOrdenar los datos.').toString('base64');

/** An input for each guarded mutation that is right in every way but, perhaps, for who sends it. */
export const inputs: Record<string, (cell: Cell) => object> = {
  createProcess: ({ organization }) => ({
    title: `Proceso ${randomUUID()}`,
    summary: 'Un resumen de veinte letras o más.',
    organization,
  }),
  correctProcess: ({ slug }) => ({
    process: slug,
    title: 'Política corregida',
    summary: 'Para probar lo que se corrige.',
    reason: 'El nombre tenía un error.',
  }),
  suspendProcess: ({ slug }) => ({ process: slug, reason: 'Se espera el dictamen presupuestario.' }),
  resumeProcess: ({ slug }) => ({ process: slug, reason: 'Se espera el dictamen presupuestario.' }),
  closeProcess: ({ slug }) => ({ process: slug, reason: 'Se espera el dictamen presupuestario.' }),
  inviteMember: ({ slug, organization }) => ({
    process: slug,
    name: 'Alguien Nuevo',
    email: `${randomUUID()}@example.org`,
    role: 'OBSERVER',
    organization,
  }),
  resendInvitation: ({ slug, observerMembership }) => ({ process: slug, membership: observerMembership }),
  requestRepresentativePasskey: () => ({
    act: 'END_REPRESENTATIVE',
    representative: randomUUID(),
    reason: 'Terminó su período.',
  }),
  requestAppointmentPasskey: ({ organization }) => ({ organization, ...appointment() }),
  appointRepresentative: ({ organization }) => ({ organization, ...appointment() }),
  endRepresentative: () => ({ representative: randomUUID(), reason: 'Terminó su período.' }),
  resendRepresentative: () => ({ representative: randomUUID() }),
  substituteRepresentative: () => ({ representative: randomUUID(), ...appointment() }),
  appointApprover: ({ slug, organization }) => ({ process: slug, organization, ...appointment() }),
  answerApproverAppointment: ({ slug }) => ({ process: slug, appointment: randomUUID(), accepts: true }),
  resendAppointment: ({ slug }) => ({ process: slug, appointment: randomUUID() }),
  substituteApprover: ({ slug }) => ({ process: slug, appointment: randomUUID(), ...appointment() }),
  confirmApprover: ({ slug }) => ({ process: slug, appointment: randomUUID() }),
  suspendApprover: ({ slug }) => ({
    process: slug,
    membership: randomUUID(),
    reason: 'Hay una denuncia por resolver.',
  }),
  endApprover: ({ slug }) => ({ process: slug, membership: randomUUID(), reason: 'Terminó su período.' }),
  liftMeasure: ({ slug }) => ({ process: slug, measure: randomUUID() }),
  suspendRepresentative: () => ({ representative: randomUUID(), reason: 'Hay una denuncia por resolver.' }),
  reinstateRepresentative: () => ({ representative: randomUUID() }),
  endMembership: ({ slug, observerMembership }) => ({
    process: slug,
    membership: observerMembership,
    statement: 'Se retira de la mesa.',
  }),
  createInstitution: () => ({
    name: `Institución ${randomUUID()}`,
    acronym: randomUUID().slice(0, 8),
    sector: 'ACADEMIA',
  }),
  correctInstitution: ({ organization }) => ({
    organization,
    name: `Institución ${randomUUID()}`,
    acronym: randomUUID().slice(0, 8),
    sector: 'ACADEMIA',
    reason: 'El nombre tenía un error.',
  }),
  previewImport: ({ slug }) => ({ process: slug, file: markdown }),
  importDraft: ({ slug }) => ({ process: slug, file: markdown }),
  undoImport: ({ slug }) => ({ process: slug, import: randomUUID() }),
  makeSuggestion: ({ slug }) => ({ process: slug, clauseId: 'x', words: 'Otras palabras.', reason: 'Es más claro.' }),
  suggestChanges: ({ slug }) => ({ process: slug, branch: 'AQA=', reason: 'Es más claro.' }),
  acceptSuggestion: ({ slug }) => ({ process: slug, number: 1, seen: 'x' }),
  rejectSuggestion: ({ slug }) => ({ process: slug, number: 1, reason: 'Así se acordó.' }),
  withdrawSuggestion: ({ slug }) => ({ process: slug, number: 1 }),
  freezeVersion: ({ slug }) => ({ process: slug, note: 'Otra versión.' }),
  openConsultation: ({ slug }) => ({
    process: slug,
    versionNumber: 1,
    opensAt: '2099-01-01T08:00:00-06:00',
    closesAt: '2099-02-01T08:00:00-06:00',
    purpose: '¿Qué cambiaría usted de este texto?',
  }),
  closeConsultation: ({ slug }) => ({ process: slug }),
  extendConsultation: ({ slug }) => ({
    process: slug,
    closesAt: '2099-03-01T08:00:00-06:00',
    reason: 'Las comunidades pidieron más tiempo.',
  }),
  answerContribution: ({ slug }) => ({
    process: slug,
    number: 1,
    disposition: 'NOTED',
    reason: 'Se toma nota de lo dicho.',
  }),
  correctAnswer: ({ slug }) => ({
    process: slug,
    number: 1,
    disposition: 'OUT_OF_SCOPE',
    reason: 'Se atiende en otra ley.',
    correction: 'La primera respuesta señaló otra ley.',
  }),
  redactContribution: ({ slug }) => ({
    process: slug,
    number: 1,
    by: 'Juzgado Primero',
    ground: 'Protección de datos',
  }),
  requestRedactionPasskey: ({ slug }) => ({
    process: slug,
    number: 1,
    by: 'Juzgado Primero',
    ground: 'Protección de datos',
  }),
  advanceStage: ({ slug }) => ({ process: slug }),
  nameSigners: ({ slug, organization }) => ({
    process: slug,
    stage: 'APPROVAL',
    institutions: [{ organization, opinion: 'LEGAL' }],
    reason: 'Así lo pide el reglamento.',
  }),
  returnStage: ({ slug }) => ({ process: slug, target: 'DRAFTING', reason: 'Falta revisar el texto.' }),
  requestSigningCode: ({ slug, sha256: hash }) => ({
    process: slug,
    versionNumber: 1,
    sha256: hash,
    decision: 'APPROVE',
  }),
  requestSigningPasskey: ({ slug, sha256: hash }) => ({
    process: slug,
    versionNumber: 1,
    sha256: hash,
    decision: 'APPROVE',
    statement: '',
  }),
  signVersion: ({ slug, sha256: hash }) => ({
    process: slug,
    versionNumber: 1,
    sha256: hash,
    decision: 'APPROVE',
    statement: '',
    code: '000000',
  }),
  disableAccount: () => ({ person: randomUUID(), confirmation: 'alguien@example.org' }),
  enableAccount: () => ({ person: randomUUID() }),
  appointAdministrator: () => ({ person: randomUUID(), confirmation: 'alguien@example.org' }),
  endAdministrator: () => ({ person: randomUUID(), confirmation: 'alguien@example.org' }),
  confirmAddressRecovery: () => ({ person: randomUUID(), confirmation: 'alguien@example.org' }),
  confirmPasskeyRecovery: () => ({ person: randomUUID(), confirmation: 'alguien@example.org' }),
  openPasskeyRecovery: ({ slug, observerMembership }) => ({
    process: slug,
    membership: observerMembership,
    statement: 'Perdió el teléfono con su llave.',
  }),
  recoverAdministrator: ({ slug }) => ({
    process: slug,
    confirmation: 'marta.xol@example.org',
    statement: 'Marta Xol, directora de la secretaría.',
  }),
  openAddressRecovery: ({ slug, observerMembership }) => ({
    process: slug,
    membership: observerMembership,
    statement: 'La institución cerró su buzón.',
    email: `${randomUUID()}@example.org`,
  }),
  requestAccountPasskey: () => ({
    act: 'DISABLE_ACCOUNT',
    person: randomUUID(),
    confirmation: 'alguien@example.org',
  }),
  retryJob: () => ({ job: randomUUID() }),
  completePublication: ({ slug }) => ({
    process: slug,
    actNumber: 'Acuerdo 12-2026',
    actDate: '2026-05-04',
    gazette: 'Diario de Centro América, tomo 3',
  }),
  correctPublication: ({ slug }) => ({
    process: slug,
    actNumber: 'Acuerdo 12-2026',
    actDate: '2026-05-04',
    gazette: 'Diario de Centro América, tomo 3',
    reason: 'El número tenía un error.',
  }),
  publishVersion: ({ slug }) => ({ process: slug, versionNumber: 1, statement: 'Se publica la política.' }),
};

const appointment = () => appointmentOf('Alguien Nuevo', `${randomUUID()}@example.org`);

/** A mutation that not everybody may ask. */
export interface Guarded {
  readonly name: string;
  readonly permission: Permission;
}

/** The line of the table that guards a resolver, as its mark says it. */
export function guardOf(target: unknown, methodName: string): Permission | 'public' | undefined {
  const method = (target as { prototype: Record<string, object> }).prototype[methodName]!;
  return Reflect.getMetadata(permissionMetadataKey, method) as Permission | 'public' | undefined;
}

/** Every guarded mutation that there is: a new one is among them by itself. */
export const guardedMutations = () =>
  TypeMetadataStorage.getMutationsMetadata().flatMap(({ target, methodName, schemaName }) => {
    const permission = guardOf(target, methodName);
    return permission && permission !== 'public' ? [{ name: schemaName ?? methodName, permission }] : [];
  });

const inputTypeOf = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** A guarded mutation as a document: its outcome says whether, and how, it was refused. */
export const documentOf = (name: string) =>
  `mutation ($input: ${inputTypeOf(name)}!) { outcome: ${name}(input: $input) { ... on Refusal { refused } } }`;
