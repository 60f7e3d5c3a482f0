import { JsonScalar, OrganizationView, outcomeOf, ProcessView } from '@articulado/api';
import type { ProcessRow, SignoffRow, StageStepRow } from '@articulado/persistence';
import type { Stage } from '@articulado/workflow';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Gate', { description: 'A condition to leave a stage.' })
export class GateView {
  @Field(() => String) type!: string;
  @Field(() => Boolean) open!: boolean;
  @Field(() => JsonScalar, { description: 'What it counted, by name; see the README of the workflow.' })
  counts!: object;
}

@ObjectType('RoadStage', { description: 'A stage of a process, and what must be true to leave it.' })
export class RoadStageView {
  @Field(() => String) id!: string;
  @Field(() => String, { description: 'done, current or next' }) state!: 'done' | 'current' | 'next';
  @Field(() => String, {
    description: 'How far the public takes part: inform, consult, involve, collaborate or empower.',
  })
  level!: string;
  @Field(() => Boolean, { description: 'Whether the draft may be written here.' }) writing!: boolean;

  /** The process whose stage it is, and the stage as its workflow says it. Not part of the API. */
  process!: ProcessRow;
  stage!: Stage;

  /** The road of a process. */
  static list(process: ProcessRow): RoadStageView[] {
    const { stages } = process.workflow;
    const place = stages.findIndex(({ id }) => id === process.stage);
    return stages.map((stage, index) => {
      const state = index < place ? 'done' : index === place ? 'current' : 'next';
      return Object.assign(new RoadStageView(), {
        id: stage.id,
        state,
        level: stage.level,
        writing: stage.writing,
        process,
        stage,
      });
    });
  }
}

@ObjectType('StageStep', { description: 'One step of a process along its road, forward or back.' })
export class StageStepView {
  @Field(() => Int) number!: number;
  @Field(() => String) from!: string;
  @Field(() => String) to!: string;
  @Field(() => String, { description: 'advance or return' }) direction!: string;
  @Field(() => String, { description: 'Why, in public; may be empty for a step forward.' }) statement!: string;
  @Field(() => Date) takenAt!: Date;

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

@ObjectType('Signoff', { description: "An institution's word on the hash of one version, at one stage." })
export class SignoffView {
  @Field(() => ID) id!: string;
  @Field(() => String) stage!: string;
  @Field(() => String, { description: 'Hash of the text that was signed.' }) sha256!: string;
  @Field(() => String, { description: 'approve, approve-with-reservations, return or dissent' }) decision!: string;
  @Field(() => String, { description: 'Reservations, reasons or dissent; may be empty for an approval.' })
  statement!: string;
  @Field(() => String, {
    description: 'How sure it is that the signer was the signer: session-and-code, passkey or certificate.',
  })
  assurance!: string;
  @Field(() => Date) signedAt!: Date;
  @Field(() => Boolean, { description: 'Whether it still speaks.' }) stands!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it no longer speaks: newer-version or returned.' })
  voidBecause?: string;

  /** The row behind it. Not part of the API. */
  row!: SignoffRow;

  static of(row: SignoffRow, voidBecause?: 'newer-version' | 'returned'): SignoffView {
    const { id, stage, sha256, decision, statement, assurance, signedAt } = row;
    const stands = voidBecause === undefined;
    return Object.assign(new SignoffView(), {
      id,
      stage,
      sha256,
      decision,
      statement,
      assurance,
      signedAt,
      stands,
      voidBecause,
      row,
    });
  }
}

@ObjectType('ApprovingInstitution', { description: 'An institution that has a current approver.' })
export class ApprovingInstitutionView {
  @Field(() => OrganizationView) organization!: OrganizationView;
  @Field(() => [String], { description: 'Names of its approvers.' }) approvers!: string[];
}

@ObjectType('Signing', { description: 'Whether the viewer may sign now, and what there is to read before.' })
export class SigningView {
  @Field(() => Boolean) maySign!: boolean;
  @Field(() => String, { nullable: true, description: 'Why not, in words.' }) because?: string;
  @Field(() => OrganizationView, { nullable: true, description: 'For whom.' }) organization?: OrganizationView;
  @Field(() => Int, { nullable: true, description: 'The version before the latest that this institution signed last.' })
  lastSigned?: number;
}

@ObjectType('SigningCodeSent')
class SigningCodeSentView {
  @Field(() => String) email!: string;
  @Field(() => String, { description: 'What the code is good for.' }) decision!: string;
}

@InputType('AdvanceStageInput')
export class AdvanceStageArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => String, { nullable: true, description: 'A word in public about the step.' }) statement?: string;
}

@InputType('ReturnStageInput')
export class ReturnStageArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => String, { description: 'An earlier stage.' }) target!: string;
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
}

@InputType('RequestSigningCodeInput')
export class RequestSigningCodeArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, { description: 'Hash of the text as the signer saw it: the code signs no other.' })
  sha256!: string;
  @Field(() => String, { description: 'What will be decided with the code: it is good for nothing else.' })
  decision!: string;
}

@InputType('SignVersionInput')
export class SignVersionArguments {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, { description: 'Hash of the text as the signer saw it.' }) sha256!: string;
  @Field(() => String, { description: 'approve, approve-with-reservations, return or dissent' }) decision!: string;
  @Field(() => String, { nullable: true, description: 'Only a plain approval may go without.' }) statement?: string;
  @Field(() => String, { description: 'From requestSigningCode.' }) code!: string;
}

export const AdvanceStageOutcome = outcomeOf('AdvanceStageOutcome', ProcessView);
export const ReturnStageOutcome = outcomeOf('ReturnStageOutcome', ProcessView);
export const RequestSigningCodeOutcome = outcomeOf('RequestSigningCodeOutcome', SigningCodeSentView);
export const SignVersionOutcome = outcomeOf('SignVersionOutcome', SignoffView);
