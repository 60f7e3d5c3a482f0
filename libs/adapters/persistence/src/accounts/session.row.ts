import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** That somebody is signed in, in one browser. */
@Entity('session')
@Unique('session_token_hash_key', ['tokenHash'])
export class SessionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** SHA-256 of the token, 64 lower-case hex digits: the browser alone holds the token. */
  @Column('text', { name: 'token_hash' }) tokenHash!: string;
  /** By which its owner recognises it: browser and system, no more than two words. */
  @Column('text', { default: '' }) device!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** To the day: written when the session is renewed, not at every use. */
  @Column('timestamptz', { name: 'last_used_at' }) lastUsedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
