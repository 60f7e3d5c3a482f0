import type { ContributionKind, Disposition } from '@articulado/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a contribution is found by in the register. Triggers write it from the contribution and its answer, nobody else does (ADR 45):
 * it is not official, and the record never reads it.
 */
@Entity('register_line')
export class RegisterLineRow {
  @PrimaryColumn('uuid', { name: 'contribution_id' }) contributionId!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('integer') number!: number;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string;
  @Column('text', { name: 'clause_id' }) clauseId!: string;
  @Column('text') kind!: ContributionKind;
  /** `null` while unanswered. */
  @Column('text', { nullable: true }) disposition!: Disposition | null;
  @Column('text', { name: 'changed_clause_id', nullable: true }) changedClauseId!: string | null;
  /** Of the contribution, of its author and of the answer, as `search_words` gives them. */
  @Column('tsvector') words!: string;
}
