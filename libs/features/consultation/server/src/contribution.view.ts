import { connectionOf } from '@articulado/api';
import type { ContributionRow } from '@articulado/persistence';
import type { ContributionKind } from '@articulado/workflow';
import { Field, Int, ObjectType, ID } from '@nestjs/graphql';
import { ContributionKindEnum } from './contribution-enums.view.js';
import { RedactionView } from './redaction.view.js';

/** What the API shows of a row as it is: everything but the row itself. */
type ShownField = Exclude<keyof ContributionView, 'row' | 'isNameVerified' | 'isOrganizationVerified' | 'redaction'>;
const shown = Object.keys({
  number: true,
  kind: true,
  clauseId: true,
  quote: true,
  quoteStart: true,
  body: true,
  proposedText: true,
  authorName: true,
  authorOrganization: true,
  submittedAt: true,
} satisfies Record<ShownField, true>) as ShownField[];

/** Holds nothing that its author did not agree to show. */
@ObjectType('Contribution', { description: 'A comment by a person or organization on a clause of a frozen version.' })
export class ContributionView {
  @Field(() => Int, { description: 'Counts from 1 in each process, without gaps.' }) number!: number;
  @Field(() => ContributionKindEnum, { description: 'What kind of contribution it is.' }) kind!: ContributionKind;
  @Field(() => ID, { description: 'Id of the clause it is about.' }) clauseId!: string;
  @Field(() => String, { nullable: true, description: 'Exact words of the clause.' }) quote!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Offset of the quote in UTF-16 code units from the start of the clause, without the marks of notes.',
  })
  quoteStart!: number | null;
  @Field(() => String, { description: 'What it says; empty where it was redacted.' }) body!: string;
  @Field(() => String, { nullable: true, description: 'The wording it proposes.' }) proposedText!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of its author; null for whoever does not show it.' })
  authorName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The organization its author names; null for whoever names none or does not show it.',
  })
  authorOrganization!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the name is that of an account to which others gave a role under it. False for a name that somebody typed; null where none is shown.',
  })
  isNameVerified!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether somebody who speaks for the organization said it. False for an organization that somebody typed; null where none is shown.',
  })
  isOrganizationVerified!: boolean | null;
  @Field(() => RedactionView, {
    nullable: true,
    description: 'The order by which its words and the name of its author were erased; null where none was.',
  })
  redaction!: RedactionView | null;
  @Field(() => Date, { description: 'When it was received.' }) submittedAt!: Date;

  /** The row behind it, for the resolvers that add fields. Not part of the API: it holds the code and the account. */
  row!: ContributionRow;

  static of(row: ContributionRow): ContributionView {
    return Object.assign(new ContributionView(), Object.fromEntries(shown.map((name) => [name, row[name]])), {
      isNameVerified: row.authorName === null ? null : row.nameVerified === true,
      isOrganizationVerified: row.authorOrganization === null ? null : row.organizationVerified === true,
      redaction: RedactionView.of(row.redaction),
      row,
    });
  }
}

export const ContributionConnection = connectionOf('Contribution', ContributionView);
