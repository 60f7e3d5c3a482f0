import type { Assurance, Decision, StageId } from '@articulado/workflow';
import type { PasskeyEvidence } from './passkey-evidence.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where one institution stands on one version at one stage, bound to the text's hash. Inserted, never updated. */
@Entity('signoff')
export class SignoffRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text') stage!: StageId;
  @Column('uuid', { name: 'organization_id' }) organizationId!: string;
  /** Which of the institution's names it had then; the first unless it says otherwise. */
  @Column('integer', { name: 'organization_edition', default: 1 }) organizationEdition!: number;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') decision!: Decision;
  @Column('text') statement!: string;
  @Column('text') sha256!: string;
  @Column('text') assurance!: Assurance;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
  @Column('text') salt!: string;
  /** What a passkey signed; nothing for a code, which proves nothing to others. */
  @Column('jsonb', { nullable: true }) evidence?: PasskeyEvidence | null;
  /** Of the commitment to it: another one than that of the name, which may be erased. */
  @Column('text', { name: 'evidence_salt', nullable: true }) evidenceSalt?: string | null;
}
