import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A human who may sign in. Made and read by the sign-in library too, which is why its columns follow that library's model. */
@Entity('person')
@Unique('person_email_key', ['email'])
export class PersonRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('boolean', { name: 'email_verified', default: false }) emailVerified!: boolean;
  @Column('text', { nullable: true }) image!: string | null;
  @Column('boolean', { name: 'is_administrator', default: false }) isAdministrator!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
