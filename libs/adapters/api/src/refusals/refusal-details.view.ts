import type { Refusal, RefusalCode, RefusalDetails } from '@articulado/base';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileProblemEnum, InputProblemEnum, UnfinishedProblemEnum } from './refusal-enums.view.js';
import { ClauseKindEnum } from '../views/clause-kind.view.js';
import { GateTypeEnum } from '../views/gate-type.view.js';
import { PermissionEnum } from '../views/permission.view.js';
import { StageIdEnum } from '../views/stage-id.view.js';

@ObjectType('InvalidField', { description: 'A field of an input that is not valid.' })
class InvalidFieldView {
  @Field(() => String, { description: 'Name of the field.' }) field!: string;
  @Field(() => InputProblemEnum, { description: 'What is not valid in it.' }) problem!: string;
  @Field(() => Int, { nullable: true, description: 'The limit of TOO_LONG and TOO_SHORT, in characters.' })
  limit?: number | undefined;
}

@ObjectType('LostReference', { description: 'A reference or the mark of a note that has no target.' })
class LostReferenceView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => ID, { description: 'Id of the clause it is in.' }) clauseId!: string;
  @Field(() => ClauseKindEnum, { description: 'Kind of that clause.' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'Printed number of that clause.' }) number?: string | undefined;
  @Field(() => String, { description: 'The words before it and what it prints.' }) words!: string;
}

@ObjectType('UnfinishedClause', { description: 'Something in a clause that looks unfinished.' })
class UnfinishedClauseView {
  @Field(() => ID, { description: 'Its id, to accept it and nothing else.' }) id!: string;
  @Field(() => UnfinishedProblemEnum, { description: 'What looks unfinished.' }) problem!: string;
  @Field(() => ID, { description: 'Id of the clause.' }) clauseId!: string;
  @Field(() => ClauseKindEnum, { description: 'Kind of that clause.' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'Printed number of that clause.' }) number?: string | undefined;
  @Field(() => String, { description: 'The mark or the number that was found; may be empty.' }) words!: string;
}

@ObjectType('RefusalDetails', {
  description: 'What a refusal is about; `RefusalCode` says which fields are filled, all others are null.',
})
export class RefusalDetailsView {
  @Field(() => PermissionEnum, { nullable: true, description: 'The permission that is missing.' }) permission?: string;
  @Field(() => String, {
    nullable: true,
    description: 'What does not exist, or exists already: process, version, contribution, membership and so on.',
  })
  subject?: string;
  @Field(() => [InvalidFieldView], { nullable: true, description: 'The fields that are not valid.' })
  invalidFields?: readonly InvalidFieldView[];
  @Field(() => StageIdEnum, { nullable: true, description: 'The stage of the process.' }) stage?: string;
  @Field(() => String, { nullable: true, description: 'The mutation that is not allowed at that stage.' })
  mutation?: string;
  @Field(() => [GateTypeEnum], { nullable: true, description: 'The gates that are not open.' })
  gates?: readonly string[];
  @Field(() => Date, { nullable: true, description: 'When the consultation opens.' }) opensAt?: Date | undefined;
  @Field(() => Date, { nullable: true, description: 'When the consultation closes.' }) closesAt?: Date | undefined;
  @Field(() => Date, { nullable: true, description: 'The first moment at which it may be done.' })
  earliestAt?: Date | undefined;
  @Field(() => Int, { nullable: true, description: 'Number of the version.' }) versionNumber?: number;
  @Field(() => Int, { nullable: true, description: 'Number of the latest version.' }) latestVersionNumber?: number;
  @Field(() => ID, { nullable: true, description: 'Id of the clause.' }) clauseId?: string | undefined;
  @Field(() => Int, { nullable: true, description: 'Number of the contribution.' }) contributionNumber?: number;
  @Field(() => Int, { nullable: true, description: 'Number of the suggestion.' }) suggestionNumber?: number;
  @Field(() => String, { nullable: true, description: 'Name of the organization.' }) organization?: string;
  @Field(() => Int, { nullable: true, description: 'After how many seconds to try again.' })
  retryAfterSeconds?: number;
  @Field(() => Int, { nullable: true, description: 'How many there may be.' }) limit?: number;
  @Field(() => Int, { nullable: true, description: 'The largest size of a file, in megabytes.' })
  limitMegabytes?: number;
  @Field(() => FileProblemEnum, { nullable: true, description: 'Why the file cannot be read.' }) fileProblem?: string;
  @Field(() => Int, { nullable: true, description: 'How many clauses were changed.' }) clauses?: number;
  @Field(() => String, { nullable: true, description: 'What is not valid in the text.' }) textProblem?: string;
  @Field(() => [LostReferenceView], { nullable: true, description: 'The references that have no target.' })
  references?: readonly LostReferenceView[];
  @Field(() => [UnfinishedClauseView], { nullable: true, description: 'What looks unfinished.' })
  unfinished?: readonly UnfinishedClauseView[];

  static of(refusal: Refusal): RefusalDetailsView {
    const view = views[refusal.refused] as (details: Refusal['details']) => Partial<RefusalDetailsView>;
    return Object.assign(new RefusalDetailsView(), view(refusal.details));
  }
}

/** How the details of each refusal become fields of the API; a code that is left out does not compile. */
const views: { readonly [Code in RefusalCode]: (details: RefusalDetails[Code]) => Partial<RefusalDetailsView> } = {
  'not-permitted': ({ permission }) => ({ permission }),
  'not-found': ({ what }) => ({ subject: what }),
  'invalid-input': ({ also = [], ...first }) => ({ invalidFields: [first, ...also] }),
  'already-exists': ({ what }) => ({ subject: what }),
  'institution-name': ({ organization }) => ({ organization }),
  'institution-represented': () => ({}),
  'step-not-allowed': ({ from, step }) => ({ stage: from, mutation: step }),
  'process-suspended': () => ({}),
  'process-closed': () => ({}),
  'already-completed': () => ({}),
  'corrected-meanwhile': () => ({}),
  'same-as-before': () => ({}),
  'gate-closed': ({ stage, gates }) => ({ stage, gates }),
  'consultation-not-open': period,
  'consultation-open': ({ versionNumber }) => ({ versionNumber }),
  'consultation-too-short': ({ earliestAt }) => ({ earliestAt: momentOf(earliestAt) }),
  'consultation-not-lengthened': ({ closesAt }) => ({ closesAt: momentOf(closesAt) }),
  'stage-just-entered': ({ stage, earliestAt }) => ({ stage, earliestAt: momentOf(earliestAt) }),
  'dates-out-of-order': period,
  'quote-not-found': ({ clauseId }) => ({ clauseId }),
  'quote-ambiguous': ({ clauseId }) => ({ clauseId }),
  'clause-not-found': ({ clauseId }) => ({ clauseId }),
  'already-answered': ({ number }) => ({ contributionNumber: number }),
  'not-answered': ({ number }) => ({ contributionNumber: number }),
  'nothing-corrected': ({ number }) => ({ contributionNumber: number }),
  'change-not-shown': ({ number, clauseId }) => ({ contributionNumber: number, clauseId }),
  'already-redacted': ({ number }) => ({ contributionNumber: number }),
  'change-missing': ({ number }) => ({ contributionNumber: number }),
  'not-the-latest-version': ({ versionNumber, latest }) => ({ versionNumber, latestVersionNumber: latest }),
  'nothing-changed': ({ versionNumber }) => ({ versionNumber }),
  'wrote-in-the-text': ({ versionNumber }) => ({ versionNumber }),
  'already-signed': ({ organization, versionNumber }) => ({ organization, versionNumber }),
  'approver-by-institution': () => ({}),
  'appointment-over': () => ({}),
  'appointment-not-accepted': () => ({}),
  'signed-for-another': ({ organization }) => ({ organization }),
  'not-asked-to-sign': ({ stage, organization }) => ({ stage, organization }),
  'signers-fixed': ({ stage }) => ({ stage }),
  'signer-has-spoken': ({ organization }) => ({ organization }),
  'ending-needs-both': () => ({}),
  'measure-over': () => ({}),
  'approver-suspended': () => ({}),
  'last-coordinator': () => ({}),
  'code-wrong-or-expired': () => ({}),
  'only-by-link': () => ({}),
  'passkey-required': () => ({}),
  'passkey-not-accepted': () => ({}),
  'too-many-passkeys': ({ most }) => ({ limit: most }),
  'passkeys-need-domain': () => ({}),
  'second-person-needed': () => ({}),
  'has-passkey': () => ({}),
  'another-address': () => ({}),
  'recovery-too-early': ({ earliestAt }) => ({ earliestAt: momentOf(earliestAt) }),
  'example-person': () => ({}),
  'account-disabled': () => ({}),
  'last-administrator': () => ({}),
  'too-many-attempts': ({ retryAfterSeconds }) => ({ retryAfterSeconds }),
  busy: ({ retryAfterSeconds }) => ({ retryAfterSeconds }),
  'file-not-text': () => ({}),
  'file-too-large': ({ limitMegabytes }) => ({ limitMegabytes }),
  'file-empty': () => ({}),
  'file-not-readable': ({ problem }) => ({ fileProblem: problem }),
  'draft-not-empty': () => ({}),
  'draft-changed': ({ clauses }) => ({ clauses }),
  'draft-same': () => ({}),
  'clause-changed': ({ clauseId }) => ({ clauseId }),
  'author-approves': () => ({}),
  'suggestion-decided': ({ number }) => ({ suggestionNumber: number }),
  'suggestion-seen-otherwise': ({ number }) => ({ suggestionNumber: number }),
  'suggestion-stale': ({ number, clauses }) => ({ suggestionNumber: number, clauses }),
  'text-invalid': ({ problem, clauseId }) => ({ textProblem: problem, clauseId: clauseId || undefined }),
  'text-unfinished': ({ places }) => ({ unfinished: places }),
  'references-lost': ({ references }) => ({ references }),
};

function period({ opensAt, closesAt }: RefusalDetails['dates-out-of-order']): Partial<RefusalDetailsView> {
  return { opensAt: momentOf(opensAt), closesAt: momentOf(closesAt) };
}

const momentOf = (text: string): Date | undefined => (text === '' ? undefined : new Date(text));
