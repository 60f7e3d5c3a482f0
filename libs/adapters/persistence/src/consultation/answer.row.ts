import type { Disposition } from '@articulado/workflow';
import type { Redaction } from './redaction.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The official answer to one contribution, as it is now. */
@Entity('answer')
export class AnswerRow {
  @PrimaryColumn('uuid', { name: 'contribution_id' }) contributionId!: string;
  @Column('text') disposition!: Disposition;
  @Column('text') reason!: string;
  /** For what was accepted: the clause of the later version that carries the change. */
  @Column('text', { name: 'changed_clause_id', nullable: true }) changedClauseId!: string | null;
  @Column('uuid', { name: 'answered_by' }) answeredBy!: string;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt!: Date;
  /** Why it took the place of an earlier one; `null` for the first. */
  @Column('text', { nullable: true }) correction!: string | null;
  @Column('text') salt!: string;
  /** Of the commitments that stand for its words in the record; absent in rows from before, and in those that were redacted. */
  @Column('text', { name: 'words_salt', nullable: true }) wordsSalt!: string | null;
  /** The order by which its words were erased. */
  @Column('jsonb', { nullable: true }) redaction!: Redaction | null;
}
