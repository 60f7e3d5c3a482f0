import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody has signed in by a browser: strangers' attempts elsewhere do not keep it out. */
@Entity('known_device')
export class KnownDeviceRow {
  /** SHA-256 of a token that the browser alone holds, 64 lower-case hex digits. */
  @PrimaryColumn('text', { name: 'token_hash' }) tokenHash!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'last_used_at' }) lastUsedAt!: Date;
  /** In a row. */
  @Column('integer', { name: 'wrong_codes', default: 0 }) wrongCodes!: number;
}
