import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An e-mail to somebody: written in the transaction of the act it tells of, sent afterwards by a job. */
@Entity('mail')
export class MailRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') recipient!: string;
  @Column('text') subject!: string;
  /** Empty once it was sent, what it carries was used or expired, or it is old: codes stand in e-mails. */
  @Column('text') body!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  /** When its words went. */
  @Column('timestamptz', { name: 'emptied_at', nullable: true }) emptiedAt!: Date | null;
}
