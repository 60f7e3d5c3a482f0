import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A human who may sign in. */
@Entity('person')
@Unique('person_email_key', ['email'])
export class PersonRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  /** Whether they have proved, by a code, that the address is theirs. */
  @Column('boolean', { name: 'email_verified', default: false }) emailVerified!: boolean;
  @Column('boolean', { name: 'is_administrator', default: false }) isAdministrator!: boolean;
  /** Since when they may not sign in; their sessions are gone. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
