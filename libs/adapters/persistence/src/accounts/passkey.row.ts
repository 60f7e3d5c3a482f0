import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A passkey of somebody: the public half, the private one never leaves their device (WebAuthn). */
@Entity('passkey')
@Unique('passkey_credential_id_key', ['credentialId'])
export class PasskeyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** By which its owner recognises it. */
  @Column('text') name!: string;
  /** base64url */
  @Column('text', { name: 'credential_id' }) credentialId!: string;
  /** COSE_Key (RFC 9052). */
  @Column('bytea', { name: 'public_key' }) publicKey!: Buffer;
  /** COSE: -7 ES256, -8 EdDSA, -257 RS256. */
  @Column('integer') algorithm!: number;
  /** How often the authenticator says it signed; 0 for ever where it does not count. As PostgreSQL's driver gives a bigint. */
  @Column('bigint') counter!: string;
  /** How the browser reaches it: `internal`, `usb`, `hybrid`. */
  @Column('jsonb') transports!: readonly string[];
  /** Whether it may be copied to other devices of its owner. */
  @Column('boolean', { name: 'is_backup_eligible' }) isBackupEligible!: boolean;
  @Column('boolean', { name: 'is_backed_up' }) isBackedUp!: boolean;
  /** Model of the authenticator; nothing of it is trusted, since no attestation is asked. */
  @Column('text') aaguid!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
}
