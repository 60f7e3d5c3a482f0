import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export const sectors = ['government', 'civil-society', 'academia', 'private', 'oversight'] as const;
export type Sector = (typeof sectors)[number];

/** An institution or organisation that people act for. */
@Entity('organization')
@Unique('organization_name_key', ['name'])
export class OrganizationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') acronym!: string;
  @Column('text') sector!: Sector;
  /** Which of its names these are: 1, until it was corrected. */
  @Column('integer', { default: 1 }) edition!: number;
  /** Keys of its names, earlier ones too, and its acronyms, by which names that look like them are found. */
  @Column('text', { name: 'name_keys', array: true }) nameKeys!: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
