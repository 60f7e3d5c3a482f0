import type { GateCounts, GateType } from '@articulado/workflow';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Every count there is, by name. */
type Counted = { [Type in GateType]: keyof GateCounts[Type] }[GateType];

/** A count of the workflow that has no field here does not compile. */
@ObjectType('GateCounts', { description: 'What a gate counted; what it does not count is null.' })
export class GateCountsView implements Record<Counted, number | undefined> {
  @Field(() => Int, { nullable: true, description: 'VERSION_FROZEN: frozen versions.' }) versions!: number | undefined;
  @Field(() => Int, {
    nullable: true,
    description: 'CONSULTATION_CLOSED: consultations that are over and lasted their minimum time.',
  })
  held!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'CONSULTATION_CLOSED: consultations that are planned or open.' })
  pending!: number | undefined;
  @Field(() => Int, {
    nullable: true,
    description: 'CONSULTATION_CLOSED: consultations that ended before their minimum time, and do not count.',
  })
  calledOff!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'ALL_ANSWERED: contributions.' }) contributions!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'ALL_ANSWERED: contributions with an answer.' })
  answered!: number | undefined;
  @Field(() => Int, {
    nullable: true,
    description:
      'ALL_ANSWERED: contributions without an answer. ACCEPTED_CHANGES_SHOWN: changes that the text does not show. SIGNOFFS: institutions that have yet to speak.',
  })
  missing!: number | undefined;
  @Field(() => Int, {
    nullable: true,
    description: 'NEWER_VERSION_FROZEN: number of the last version consulted on; 0 for none.',
  })
  consulted!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'NEWER_VERSION_FROZEN: number of the latest version; 0 for none.' })
  latest!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'ACCEPTED_CHANGES_SHOWN: accepted contributions.' })
  accepted!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'ACCEPTED_CHANGES_SHOWN: those whose change the text shows.' })
  shown!: number | undefined;
  @Field(() => Int, { nullable: true, description: 'SIGNOFFS: institutions that must speak.' }) needed!:
    | number
    | undefined;
  @Field(() => Int, { nullable: true, description: 'SIGNOFFS: institutions that approve.' }) approved!:
    | number
    | undefined;
  @Field(() => Int, { nullable: true, description: 'SIGNOFFS: institutions that dissent.' }) dissented!:
    | number
    | undefined;
  @Field(() => Int, { nullable: true, description: 'SIGNOFFS: institutions that return the version.' })
  returned!: number | undefined;
}
