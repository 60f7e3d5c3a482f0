import { readVersion } from '@articulado/policy-text';
import type { VersionHeading, VersionRow } from '@articulado/persistence';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** A frozen text. Its clauses are a field of the drafting feature, so that a list of versions need not read them. */
@ObjectType('Version', { description: 'An immutable, numbered snapshot of the draft with its hash.' })
export class VersionView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => Int, { description: 'Counts from 1 in each process.' }) number!: number;
  @Field(() => String, { description: 'What this version is, in a sentence.' }) note!: string;
  @Field(() => String, { description: 'SHA-256 of the bytes at /processes/<slug>/versions/<number>.json' })
  sha256!: string;
  @Field(() => Date, { description: 'When it was frozen.' }) frozenAt!: Date;

  /** The row behind it, for the resolvers that add fields. Not part of the API. */
  row!: VersionHeading;

  static of(row: VersionHeading): VersionView {
    const { id, number, note, sha256, frozenAt } = row;
    return Object.assign(new VersionView(), { id, number, note, sha256, frozenAt, row });
  }
}

/** The clauses of a version, from the very text that was hashed. */
export const textOfVersion = (row: Pick<VersionRow, 'text'>) => readVersion(row.text).clauses;
