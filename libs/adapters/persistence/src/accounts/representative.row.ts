import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody speaks for an institution, by a document. Answered and ended, never deleted. */
@Entity('representative')
export class RepresentativeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organization_id' }) organizationId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') post!: string;
  @Column('text', { name: 'document_number' }) documentNumber!: string;
  /** A day: `2026-05-04`. */
  @Column('text', { name: 'document_date' }) documentDate!: string;
  /** Where it can be read, if anywhere. */
  @Column('text', { name: 'document_address', nullable: true }) documentAddress!: string | null;
  @Column('text', { name: 'document_sha256' }) documentSha256!: string;
  /** Of the number of an identity document, under the key of the platform: one person has one. */
  @Column('text', { name: 'identity_hash' }) identityHash!: string;
  @Column('uuid', { name: 'appointed_by' }) appointedBy!: string;
  @Column('timestamptz', { name: 'appointed_at' }) appointedAt!: Date;
  /** Until when it waits to be accepted. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { name: 'declined_at', nullable: true }) declinedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  /** Why, in public. */
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
}
