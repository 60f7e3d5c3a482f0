import {
  ClauseView,
  connectionOf,
  credentialField,
  GateTypeEnum,
  OrganizationView,
  outcomeOf,
  PasskeyChallengeView,
  ProcessView,
  StageIdEnum,
} from '@articulado/api';
import type { UnkeptChange } from '@articulado/comparison';
import type { ProcessRow, SignoffRow, StageStepRow } from '@articulado/persistence';
import type {
  Assurance,
  Decision,
  GateType,
  ParticipationLevel,
  Stage,
  StageId,
  StageSigners,
} from '@articulado/workflow';
import { NamedInstitutionView, StageSignersView } from './signers.view.js';
import { GateCountsView } from './gate-counts.view.js';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  DecisionEnum,
  AssuranceEnum,
  VoidReasonEnum,
  ParticipationLevelEnum,
  StageStateEnum,
  StepDirectionEnum,
  UnkeptChangeEnum,
  type VoidReason,
  type StepDirection,
} from './approval-enums.view.js';

@ObjectType('MissingContribution', { description: 'A contribution that a gate waits for.' })
export class MissingContributionView {
  @Field(() => Int, { description: 'Number of the contribution.' }) contributionNumber!: number;
  @Field(() => Int, { description: 'Number of the version that it was made on.' }) versionNumber!: number;
  @Field(() => ID, {
    description: 'Id of the clause that it is about; where its answer promises a change, of the one that carries it.',
  })
  clauseId!: string;
  @Field(() => ClauseView, {
    nullable: true,
    description:
      'That clause as the newest version has it that holds it; null where neither the latest nor its own does.',
  })
  clause?: ClauseView;
  @Field(() => [ClauseView], { description: 'The clauses that contain it there, outermost first.' })
  ancestors!: readonly ClauseView[];
  @Field(() => Int, { nullable: true, description: 'Number of the version that `clause` is from.' }) shownIn?: number;
  @Field(() => [UnkeptChangeEnum], {
    description:
      'What happened instead to the clause that was to change, or to what it holds; nothing where nothing did.',
  })
  unkeptChanges!: readonly UnkeptChange[];
}

@ObjectType('Gate', { description: 'A condition to leave a stage.' })
export class GateView {
  @Field(() => GateTypeEnum, { description: 'What it asks for.' }) type!: GateType;
  @Field(() => Boolean, { description: 'Whether it is met.' }) open!: boolean;
  @Field(() => GateCountsView, { description: 'What it counted.' }) counts!: Partial<GateCountsView>;
  @Field(() => Boolean, {
    description: 'Whether it asks for the word of every institution with an approver, not for so many that approve.',
  })
  asksEveryInstitution!: boolean;
  @Field(() => [NamedInstitutionView], {
    description: 'SIGNOFFS: the institutions whose word is missing; none where so many of any suffice.',
  })
  awaited!: NamedInstitutionView[];

  /** The process whose gate it is. Not part of the API. */
  process!: ProcessRow;
}

@ObjectType('ProcessStage', { description: 'A stage of a process and the conditions to leave it.' })
export class ProcessStageView {
  @Field(() => StageIdEnum, { description: 'Which stage it is.' }) id!: StageId;
  @Field(() => StageStateEnum, { description: 'Whether the process has passed it.' }) state!:
    | 'done'
    | 'current'
    | 'next';
  @Field(() => ParticipationLevelEnum, { description: 'How far the public takes part.' })
  level!: ParticipationLevel;
  @Field(() => Boolean, { description: 'Whether the draft may be edited at this stage.' }) isDraftWritable!: boolean;
  @Field(() => StageSignersView, { nullable: true, description: 'Who signs it; null where nobody was ever named.' })
  signers!: StageSignersView | null;
  @Field(() => Boolean, { description: 'Whether whoever signs at this stage must do it by a passkey.' })
  asksPasskey!: boolean;

  /** The process whose stage it is, and the stage as its workflow says it. Not part of the API. */
  process!: ProcessRow;
  stage!: Stage;

  /** The stages of a process. */
  static list(process: ProcessRow): ProcessStageView[] {
    const { stages } = process.workflow;
    const place = stages.findIndex(({ id }) => id === process.stage);
    return stages.map((stage, index) => {
      const state = index < place ? 'done' : index === place ? 'current' : 'next';
      return Object.assign(new ProcessStageView(), {
        id: stage.id,
        state,
        level: stage.level,
        isDraftWritable: stage.writing,
        signers: stage.signers ? signersOf(stage.signers) : null,
        asksPasskey: stage.signing === 'passkey',
        process,
        stage,
      });
    });
  }
}

const signersOf = ({ institutions, reason, namedAt }: StageSigners): StageSignersView => ({
  institutions: institutions.map((one) => NamedInstitutionView.of(one)),
  reason,
  namedAt: new Date(namedAt),
});

@ObjectType('StageStep', { description: 'One step of a process from stage to stage.' })
export class StageStepView {
  @Field(() => Int, { description: 'Counts from 1 in each process.' }) number!: number;
  @Field(() => StageIdEnum, { description: 'The stage it left.' }) from!: StageId;
  @Field(() => StageIdEnum, { description: 'The stage it went to.' }) to!: StageId;
  @Field(() => StepDirectionEnum, { description: 'Forward or back.' }) direction!: StepDirection;
  @Field(() => String, { description: 'Why, in public; may be empty for a step forward.' }) statement!: string;
  @Field(() => Date, { description: 'When it was taken.' }) takenAt!: Date;

  /** Not part of the API. */
  personId!: string;

  static of({ number, fromStage, toStage, direction, statement, takenAt, personId }: StageStepRow): StageStepView {
    return Object.assign(new StageStepView(), {
      number,
      from: fromStage,
      to: toStage,
      direction,
      statement,
      takenAt,
      personId,
    });
  }
}

export const StageStepConnection = connectionOf('StageStep', StageStepView);

@ObjectType('Signoff', { description: 'The decision of an institution on the hash of one version, at one stage.' })
export class SignoffView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => StageIdEnum, { description: 'The stage at which it was signed.' }) stage!: StageId;
  @Field(() => String, { description: 'Hash of the text that was signed.' }) sha256!: string;
  @Field(() => DecisionEnum, { description: 'What the institution says of the version.' }) decision!: Decision;
  @Field(() => String, { description: 'Reservations, reasons or dissent; may be empty for an approval.' })
  statement!: string;
  @Field(() => AssuranceEnum, { description: 'How sure it is that the signer was the signer.' })
  assurance!: Assurance;
  @Field(() => Date, { description: 'When it was signed.' }) signedAt!: Date;
  @Field(() => Boolean, { description: 'Whether it counts: no newer version and no return made it void.' })
  isValid!: boolean;
  @Field(() => VoidReasonEnum, { nullable: true, description: 'Why it is void; null while it is valid.' })
  voidReason?: VoidReason;

  /** The row behind it. Not part of the API. */
  row!: SignoffRow;

  static of(row: SignoffRow, voidReason?: 'newer-version' | 'returned'): SignoffView {
    const { id, stage, sha256, decision, statement, assurance, signedAt } = row;
    const isValid = voidReason === undefined;
    return Object.assign(new SignoffView(), {
      id,
      stage,
      sha256,
      decision,
      statement,
      assurance,
      signedAt,
      isValid,
      voidReason,
      row,
    });
  }
}

export const SignoffConnection = connectionOf('Signoff', SignoffView);

@ObjectType('ApprovingInstitution', { description: 'An institution that has a current approver.' })
export class ApprovingInstitutionView {
  @Field(() => OrganizationView, { description: 'The institution.' }) organization!: OrganizationView;
  @Field(() => [String], { description: 'Names of its approvers who are not suspended.' }) approvers!: string[];
}

@ObjectType('Signing', { description: 'Whether the viewer may sign now.' })
export class SigningView {
  @Field(() => Boolean, { description: 'Whether the viewer may sign it.' }) maySign!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why not, as a message in the language of the request; null if the viewer may sign.',
  })
  reason?: string;
  @Field(() => OrganizationView, { nullable: true, description: 'The institution they would sign for.' })
  organization?: OrganizationView;
  @Field(() => Boolean, { nullable: true, description: 'Whether the stage asks for a passkey, and takes no code.' })
  asksPasskey?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Whether the viewer has a passkey.' }) hasPasskey?: boolean;
  @Field(() => Int, { nullable: true, description: 'The last earlier version that the institution signed.' })
  lastSignedVersionNumber?: number;
}

@ObjectType('SigningCodeSent', { description: 'A code to sign was sent.' })
class SigningCodeSentView {
  @Field(() => String, { description: 'The address it was sent to.' }) email!: string;
  @Field(() => DecisionEnum, { description: 'What the code is good for.' }) decision!: Decision;
}

@InputType('AdvanceStageInput', { description: 'What advanceStage takes.' })
export class AdvanceStageArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => String, { nullable: true, description: 'What the public is told about the step.' }) statement?: string;
}

@InputType('ReturnStageInput', { description: 'What returnStage takes.' })
export class ReturnStageArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => StageIdEnum, { description: 'An earlier stage.' }) target!: StageId;
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
}

@InputType('RequestSigningCodeInput', { description: 'What requestSigningCode takes.' })
export class RequestSigningCodeArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => Int, { description: 'Number of the version to sign.' }) versionNumber!: number;
  @Field(() => String, { description: 'Hash of the text as the signer saw it: the code signs no other.' })
  sha256!: string;
  @Field(() => DecisionEnum, { description: 'What will be decided with the code: it is good for nothing else.' })
  decision!: Decision;
}

@InputType('RequestSigningPasskeyInput', { description: 'What requestSigningPasskey takes: all that is signed.' })
export class RequestSigningPasskeyArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => Int, { description: 'Number of the version to sign.' }) versionNumber!: number;
  @Field(() => String, { description: 'Hash of the text as the signer saw it: the passkey signs no other.' })
  sha256!: string;
  @Field(() => DecisionEnum, { description: 'What the institution says of the version.' }) decision!: Decision;
  @Field(() => String, { nullable: true, description: 'Only a plain approval may go without.' }) statement?: string;
}

@InputType('SignVersionInput', { description: 'What signVersion takes: a code, or a credential.' })
export class SignVersionArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => Int, { description: 'Number of the version to sign.' }) versionNumber!: number;
  @Field(() => String, { description: 'Hash of the text as the signer saw it.' }) sha256!: string;
  @Field(() => DecisionEnum, { description: 'What the institution says of the version.' }) decision!: Decision;
  @Field(() => String, { nullable: true, description: 'Only a plain approval may go without.' }) statement?: string;
  @Field(() => String, {
    nullable: true,
    description: 'From requestSigningCode; refused where the stage asks for a passkey.',
  })
  code?: string;
  @Field(() => String, { nullable: true, description: `From requestSigningPasskey. ${credentialField}` })
  credential?: string;
}

export const AdvanceStageOutcome = outcomeOf('AdvanceStageOutcome', ProcessView);
export const ReturnStageOutcome = outcomeOf('ReturnStageOutcome', ProcessView);
export const RequestSigningCodeOutcome = outcomeOf('RequestSigningCodeOutcome', SigningCodeSentView);
export const RequestSigningPasskeyOutcome = outcomeOf('RequestSigningPasskeyOutcome', PasskeyChallengeView);
export const SignVersionOutcome = outcomeOf('SignVersionOutcome', SignoffView);
