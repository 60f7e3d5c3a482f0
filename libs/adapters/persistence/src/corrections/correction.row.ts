import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What of a process is corrected in public by acts of this form. */
export type CorrectedSubject = 'process' | 'consultation' | 'publication';

/** What stood somewhere before it was corrected, by name; what was empty is null. */
export type EarlierValues = Readonly<Record<string, string | null>>;

/** That something was corrected in public: what stood there before, and why. Inserted, never changed. */
@Entity('correction')
@Index('correction_process', ['processId'])
export class CorrectionRow {
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @PrimaryColumn('text') subject!: CorrectedSubject;
  /** Id of the row that was corrected. */
  @PrimaryColumn('uuid', { name: 'subject_id' }) subjectId!: string;
  /** Counts from 1 for each subject. */
  @PrimaryColumn('integer') number!: number;
  @Column('jsonb') earlier!: EarlierValues;
  /** Why, in public. */
  @Column('text') reason!: string;
  @Column('uuid', { name: 'corrected_by' }) correctedBy!: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt!: Date;
  @Column('text') salt!: string;
}
