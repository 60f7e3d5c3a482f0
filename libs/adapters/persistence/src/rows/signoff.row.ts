import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export const signoffDecisions = ['approve', 'approve-with-reservations', 'return', 'dissent'] as const;
export type SignoffDecision = (typeof signoffDecisions)[number];
/** How sure we are who signed. */
export const assurances = ['session-and-code', 'passkey', 'certificate'] as const;
export type Assurance = (typeof assurances)[number];

/** Where one institution stands on one version at one stage, bound to the text's hash. Inserted, never updated. */
@Entity('signoff')
@Unique('signoff_once_key', ['versionId', 'stage', 'organizationId'])
export class SignoffRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text') stage!: string;
  @Column('uuid', { name: 'organization_id' }) organizationId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') decision!: SignoffDecision;
  @Column('text') statement!: string;
  @Column('text') sha256!: string;
  @Column('text') assurance!: Assurance;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
  @Column('text') salt!: string;
}
