import type { ContributionKind } from '@articulado/workflow';
import type { Redaction } from './redaction.js';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Something said about a clause of a frozen version. Never deleted, and changed by nothing but an order to redact it. */
@Entity('contribution')
@Unique('contribution_code_key', ['code'])
@Unique('contribution_number_key', ['processId', 'number'])
export class ContributionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  /** Counts from 1 in each process, without gaps, whatever channel it came by. */
  @Column('integer') number!: number;
  /** What its author follows it by; no look-alike characters. Secret from others. */
  @Column('text') code!: string;
  /** Keeps the code's commitment in the record from being guessed: never disclosed, and apart from `salt`, which may be. */
  @Column('text', { name: 'code_salt' }) codeSalt!: string;
  @Column('text') kind!: ContributionKind;
  @Column('text', { name: 'clause_id' }) clauseId!: string;
  /** Exact words of the clause it speaks of, and where they start (UTF-16 units from the clause's first). */
  @Column('text', { nullable: true }) quote!: string | null;
  @Column('integer', { name: 'quote_start', nullable: true }) quoteStart!: number | null;
  @Column('text') body!: string;
  @Column('text', { name: 'proposed_text', nullable: true }) proposedText!: string | null;
  /** The name it is shown under; absent for whoever keeps it back. */
  @Column('text', { name: 'author_name', nullable: true }) authorName!: string | null;
  @Column('text', { name: 'author_organization', nullable: true }) authorOrganization!: string | null;
  /** Whether the name is that of an account to which others gave a role under it; absent where none is given, and from before it was asked. */
  @Column('boolean', { name: 'name_verified', nullable: true }) nameVerified!: boolean | null;
  /** Whether somebody who speaks for the organisation said it; absent as above. */
  @Column('boolean', { name: 'organization_verified', nullable: true }) organizationVerified!: boolean | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text') salt!: string;
  /** Of the commitments that stand for its words in the record; absent in rows from before, and in those that were redacted. */
  @Column('text', { name: 'words_salt', nullable: true }) wordsSalt!: string | null;
  /** The order by which its words were erased. */
  @Column('jsonb', { nullable: true }) redaction!: Redaction | null;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
}
