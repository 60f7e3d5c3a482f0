import { type TimeZone, usualTimeZone } from '@articulado/base';
import type { OrdinalStyle } from '@articulado/policy-text';
import type { ProcessStatus, StageId, Workflow } from '@articulado/workflow';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The making of one policy. */
@Entity('process')
@Unique('process_slug_key', ['slug'])
export class ProcessRow {
  @PrimaryColumn('uuid') id!: string;
  /** Its name in addresses: lower-case letters, digits, hyphens. */
  @Column('text') slug!: string;
  @Column('text') title!: string;
  @Column('text') summary!: string;
  /** BCP 47: the language of the policy's text. */
  @Column('text') language!: string;
  /** On whose clocks its days begin and its moments are told; `null` for one from before it had any of its own. */
  @Column('text', { name: 'time_zone', nullable: true }) timeZone?: TimeZone | null;
  /** How its transitional provisions are counted; `null` for one from before it could choose: "Primera", "Segunda". */
  @Column('text', { nullable: true }) ordinals?: OrdinalStyle | null;
  /** Its workflow, as data with a format number of its own. */
  @Column('jsonb') workflow!: Workflow;
  @Column('text') stage!: StageId;
  /** Why nothing happens in it; `null` while it goes on. */
  @Column('text', { nullable: true }) standstill?: Exclude<ProcessStatus, 'active'> | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** When its first text was imported; `null` while it was not. */
  @Column('timestamptz', { name: 'draft_imported_at', nullable: true }) draftImportedAt?: Date | null;
  /** When one of its coordinators last let somebody administer the platform, after nobody was left who did; `null` while none did. */
  @Column('timestamptz', { name: 'administrator_recovered_at', nullable: true }) administratorRecoveredAt?: Date | null;
}

/** The time zone of a process. */
export const timeZoneOf = ({ timeZone }: Pick<ProcessRow, 'timeZone'>): TimeZone => timeZone ?? usualTimeZone;

/** How a process counts its transitional provisions. */
export const ordinalsOf = ({ ordinals }: Pick<ProcessRow, 'ordinals'>): OrdinalStyle => ordinals ?? 'feminine';
