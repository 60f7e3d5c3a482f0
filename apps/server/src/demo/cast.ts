import { demoPeople } from '@articulado/accounts';
import type { MemberRole } from '@articulado/permissions';
import type { Opinion, StageId } from '@articulado/workflow';

const viceMinister = 'Despacho del viceministro';
const legal = 'Representante legal';
const emailOf = (name: string) => `${name}@demo.articulado.example`;

/** Who takes part. Those of `demoPeople` can be signed in as; the others are there so that the table is a table. */
export const cast = {
  ...demoPeople,
  'second-coordinator': { name: 'Rodrigo Lemus', email: emailOf('rodrigo.lemus') },
  'second-drafter': { name: 'Ana Lucrecia Pocón', email: emailOf('ana.pocon') },
  'third-drafter': { name: 'Julio Tahuico', email: emailOf('julio.tahuico') },
  'finance-approver': { name: 'Miguel Sicán', email: emailOf('miguel.sican') },
  'presidency-approver': { name: 'Claudia Méndez', email: emailOf('claudia.mendez') },
  'second-facilitator': { name: 'Wendy Orozco', email: emailOf('wendy.orozco') },
  'second-observer': { name: 'Óscar Paiz', email: emailOf('oscar.paiz') },
  'civil-society': { name: 'Elena Batz', email: emailOf('elena.batz') },
  'finance-representative': { name: 'Hugo Maldonado', email: emailOf('hugo.maldonado') },
  'presidency-representative': { name: 'Lorena Aguilar', email: emailOf('lorena.aguilar') },
  withdrawn: { name: 'Fernando Aldana', email: emailOf('fernando.aldana') },
  libraries: { name: 'Beatriz Choc', email: emailOf('beatriz.choc') },
  academia: { name: 'Patricia Solórzano', email: emailOf('patricia.solorzano') },
  private: { name: 'Iván Recancoj', email: emailOf('ivan.recancoj') },
  indigenous: { name: 'Rosario Tum', email: emailOf('rosario.tum') },
} as const;

export type PersonKey = keyof typeof cast;

export const isPersonKey = (name: string): name is PersonKey => name in cast;

/** Names of the state's institutions are true, as in the policy itself; the other organisations are invented. */
export const institutions = {
  gobernacion: { name: 'Ministerio de Gobernación', acronym: 'MINGOB', sector: 'government' },
  senacyt: { name: 'Secretaría Nacional de Ciencia y Tecnología', acronym: 'SENACYT', sector: 'government' },
  finanzas: { name: 'Ministerio de Finanzas Públicas', acronym: 'MINFIN', sector: 'government' },
  presidencia: { name: 'Secretaría General de la Presidencia de la República', acronym: 'SGP', sector: 'government' },
  inap: { name: 'Instituto Nacional de Administración Pública', acronym: 'INAP', sector: 'government' },
  pdh: { name: 'Procuraduría de los Derechos Humanos', acronym: 'PDH', sector: 'oversight' },
  mirada: { name: 'Misión Independiente Mirada Abierta', acronym: 'Mirada Abierta', sector: 'oversight' },
  datosClaros: { name: 'Colectivo Datos Claros', acronym: 'Datos Claros', sector: 'civil-society' },
  observatorio: { name: 'Observatorio Ciudadano del Gasto Público', acronym: 'OCGP', sector: 'civil-society' },
  bibliotecas: { name: 'Red de Bibliotecas Comunitarias', acronym: 'REBICO', sector: 'civil-society' },
  pueblos: {
    name: 'Coordinación de Autoridades Ancestrales Tejido de Pueblos',
    acronym: 'Tejido de Pueblos',
    sector: 'civil-society',
  },
  cega: { name: 'Centro de Estudios de Gobierno Abierto', acronym: 'CEGA', sector: 'academia' },
  tecnologia: { name: 'Cámara de Tecnología de Occidente', acronym: 'CTO', sector: 'private' },
} as const;

export type InstitutionKey = keyof typeof institutions;

/** Who speaks for an institution, and by which document. */
export interface DemoRepresentative {
  readonly person: PersonKey;
  readonly institution: InstitutionKey;
  readonly post: string;
  readonly document: string;
}

/** Institutions that sign have somebody who names their approvers; organisations that contribute in their own name too. */
export const representatives: readonly DemoRepresentative[] = [
  { person: 'representative', institution: 'gobernacion', post: viceMinister, document: 'Acuerdo 21-2026' },
  { person: 'finance-representative', institution: 'finanzas', post: viceMinister, document: 'Acuerdo 8-2026' },
  {
    person: 'presidency-representative',
    institution: 'presidencia',
    post: 'Subsecretaria',
    document: 'Acuerdo 3-2026',
  },
  { person: 'civil-society', institution: 'datosClaros', post: legal, document: 'Acta 14' },
  { person: 'withdrawn', institution: 'observatorio', post: 'Director', document: 'Acta 30' },
  { person: 'libraries', institution: 'bibliotecas', post: 'Coordinadora', document: 'Acta 5' },
  { person: 'academia', institution: 'cega', post: 'Directora', document: 'Acta 2' },
  { person: 'private', institution: 'tecnologia', post: legal, document: 'Acta 77' },
  { person: 'indigenous', institution: 'pueblos', post: 'Autoridad en turno', document: 'Acta 9' },
];

/** Somebody at the table: who, as what, for whom. */
export interface NewMember {
  readonly person: PersonKey;
  readonly role: MemberRole;
  readonly institution: InstitutionKey;
}

/** The table that makes the policy, beside its coordinator, in the order in which they were invited. */
export const policyTable: readonly NewMember[] = [
  { person: 'second-coordinator', role: 'coordinator', institution: 'gobernacion' },
  { person: 'second-drafter', role: 'drafter', institution: 'senacyt' },
  { person: 'third-drafter', role: 'drafter', institution: 'inap' },
  { person: 'drafter', role: 'drafter', institution: 'datosClaros' },
  { person: 'civil-society', role: 'drafter', institution: 'datosClaros' },
  { person: 'withdrawn', role: 'drafter', institution: 'observatorio' },
  { person: 'academia', role: 'drafter', institution: 'cega' },
  { person: 'private', role: 'drafter', institution: 'tecnologia' },
  { person: 'indigenous', role: 'drafter', institution: 'pueblos' },
  { person: 'facilitator', role: 'facilitator', institution: 'inap' },
  { person: 'libraries', role: 'facilitator', institution: 'bibliotecas' },
  { person: 'second-facilitator', role: 'facilitator', institution: 'senacyt' },
  { person: 'observer', role: 'observer', institution: 'pdh' },
  { person: 'second-observer', role: 'observer', institution: 'mirada' },
];

/** Who signs for an institution: named by its representative. */
export interface DemoApprover {
  readonly person: PersonKey;
  readonly by: PersonKey;
  readonly institution: InstitutionKey;
  readonly post: string;
  readonly document: string;
}

export const approvers: readonly DemoApprover[] = [
  {
    person: 'approver',
    by: 'representative',
    institution: 'gobernacion',
    post: 'Director jurídico',
    document: 'Oficio 112-2026',
  },
  {
    person: 'finance-approver',
    by: 'finance-representative',
    institution: 'finanzas',
    post: 'Director de presupuesto',
    document: 'Oficio 40-2026',
  },
  {
    person: 'presidency-approver',
    by: 'presidency-representative',
    institution: 'presidencia',
    post: 'Asesora técnica',
    document: 'Oficio 19-2026',
  },
];

/** Who signs which stage of the policy, and what is asked of them. */
export const signers: readonly DemoSigners[] = [
  {
    stage: 'technical-review',
    institutions: { presidencia: 'technical', finanzas: 'financial' },
    reason: 'La Secretaría General revisa la técnica del texto; lo que el Portal cuesta lo dictamina Finanzas.',
  },
  {
    stage: 'legal-opinion',
    institutions: { gobernacion: 'legal' },
    reason: 'El dictamen jurídico es del Ministerio de Gobernación, que responde por el compromiso.',
  },
  {
    stage: 'approval',
    institutions: { gobernacion: undefined, finanzas: undefined, presidencia: undefined },
    reason: 'Aprueban las tres instituciones que tendrán que cumplir la política y pagarla.',
  },
];

interface DemoSigners {
  readonly stage: StageId;
  readonly institutions: Readonly<Partial<Record<InstitutionKey, Opinion | undefined>>>;
  readonly reason: string;
}

/** Those who write the regulation, beside its coordinator. */
export const regulationTable: readonly NewMember[] = [
  { person: 'third-drafter', role: 'drafter', institution: 'inap' },
  { person: 'civil-society', role: 'drafter', institution: 'datosClaros' },
  { person: 'observer', role: 'observer', institution: 'pdh' },
];
