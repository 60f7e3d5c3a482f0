import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The live text of a process. Its words are in the log (`DraftLog`); this row says how far the log reaches. */
@Entity('draft')
@Unique('draft_process_key', ['processId'])
export class DraftRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  /** Version of the draft document's format. */
  @Column('integer') format!: number;
  /** Number of the last update; a decimal in text, since it may pass 2^53. */
  @Column('bigint', { default: 0 }) sequence!: string;
  /** Counts the times that a client id was taken from a replica that did not give it back (`ClientIdLeases`). */
  @Column('integer', { default: 0 }) fence?: number;
}
