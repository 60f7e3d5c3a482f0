import { type Act, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, isUuid, type Refusal, refuse } from '@articulado/base';
import {
  type ApproverMeasureRow,
  ApproverMeasuresStore,
  type MembershipRow,
  UnitOfWork,
} from '@articulado/persistence';
import type { PermissionContext } from '@articulado/permissions';
import { Injectable } from '@nestjs/common';
import { tellOfMeasure } from './act-on-approver.js';
import { approverIn, sideContext } from './approver-side.js';
import { recordMeasure } from './take-measure.js';

/** A measure, as inputs name it. */
export interface NamedMeasure {
  /** Slug. */
  readonly process: string;
  /** Id of the measure. */
  readonly measure: string;
}

/** P12: takes back what one side did against an approver: a suspension, or the proposal to end it. Each side its own. */
@Injectable()
export class LiftMeasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: NamedMeasure): Promise<ApproverMeasureRow | Refusal> {
    const outcome = await actOn<ApproverMeasureRow>(
      this.unitOfWork,
      {
        viewer,
        process: input.process,
        permission: 'approver.suspend',
        context: async (act) => contextOf(act, await measureIn(act, input)),
      },
      async (act) => lift(act, (await measureIn(act, input))!), // what is permitted was found
    );
    if (!isRefusal(outcome)) tellOfMeasure(this.domainEvents, outcome, input.process);
    return outcome;
  }
}

/** A measure, and the approver whom it is about. */
interface MeasureInForce {
  readonly measure: ApproverMeasureRow;
  readonly approver: MembershipRow;
}

/** If it is of the process that is acted on, and its approver holds the role still. */
async function measureIn(act: Act, { measure: id }: NamedMeasure): Promise<MeasureInForce | undefined> {
  const measure = isUuid(id) ? await act.stores.get(ApproverMeasuresStore).byId(id) : null;
  const approver = measure && (await approverIn(act, { membership: measure.membershipId }));
  return measure && approver ? { measure, approver } : undefined;
}

/** Whoever stands on the other side lifts nothing. */
async function contextOf(act: Act, found: MeasureInForce | undefined): Promise<PermissionContext> {
  if (!found) return {};
  const { represents, forAnother } = await sideContext(act, found.approver);
  const { side } = found.measure;
  return {
    represents: represents === true && side === 'institution',
    forAnother: forAnother === true && side === 'coordination',
  };
}

async function lift(act: Act, { measure, approver }: MeasureInForce): Promise<ApproverMeasureRow | Refusal> {
  const { stores, viewer } = act;
  if (measure.liftedAt) return refuse('measure-over', {});
  const lifted = await stores.get(ApproverMeasuresStore).lift(measure, viewer.person!.id, stores.now);
  const type = measure.kind === 'suspension' ? 'approver.reinstated' : 'approver.end-withdrawn';
  await recordMeasure(act, lifted, approver, type);
  return lifted;
}
