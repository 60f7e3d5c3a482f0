import { Column } from 'typeorm';

/** To what somebody is appointed, by which document, and as which person: the columns that all appointments have. */
export abstract class AppointmentTerms {
  @Column('text') post!: string;
  @Column('text', { name: 'document_number' }) documentNumber!: string;
  /** A day: `2026-05-04`. */
  @Column('text', { name: 'document_date' }) documentDate!: string;
  /** Where it can be read, if anywhere. */
  @Column('text', { name: 'document_address', nullable: true }) documentAddress!: string | null;
  @Column('text', { name: 'document_sha256' }) documentSha256!: string;
  /** Of the number of an identity document, under the key of the platform: one person has one. */
  @Column('text', { name: 'identity_hash' }) identityHash!: string;
}
