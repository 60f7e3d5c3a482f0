import type { Disposition } from '@articulado/workflow';
import type { Redaction } from './redaction.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer to a contribution that another one took the place of, as it was given. Never deleted, and changed by a redaction alone. */
@Entity('superseded_answer')
export class SupersededAnswerRow {
  @PrimaryColumn('uuid', { name: 'contribution_id' }) contributionId!: string;
  /** Counts the answers to one contribution: 1 is the first that was given. */
  @PrimaryColumn('integer') sequence!: number;
  @Column('text') disposition!: Disposition;
  @Column('text') reason!: string;
  @Column('text', { name: 'changed_clause_id', nullable: true }) changedClauseId!: string | null;
  @Column('uuid', { name: 'answered_by' }) answeredBy!: string;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt!: Date;
  @Column('text', { nullable: true }) correction!: string | null;
  @Column('text') salt!: string;
  /** As in the answer. */
  @Column('text', { name: 'words_salt', nullable: true }) wordsSalt!: string | null;
  @Column('jsonb', { nullable: true }) redaction!: Redaction | null;
}
