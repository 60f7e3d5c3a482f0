import { type Act, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type ApproverMeasureRow,
  ApproverMeasuresStore,
  membershipFactNow,
  type MembershipRow,
  MembershipsStore,
  OrganizationsStore,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { guatemalaDay } from '../guatemala-day.js';
import { approverIn, sideContext } from './approver-side.js';
import { tellOfMeasure } from './suspend-approver.js';
import {
  actingOn,
  checkReason,
  measureFactNow,
  type NewMeasure,
  ownSide,
  recordMeasure,
  takeMeasure,
} from './take-measure.js';

/**
 * P13: ends that somebody approves for an institution. It needs both sides: the first proposes it, the other agrees, and the membership
 * ends with that. Neither gets rid of an approver alone.
 */
@Injectable()
export class EndApprover {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: NewMeasure): Promise<ApproverMeasureRow | Refusal> {
    const outcome = await actOn<ApproverMeasureRow>(
      this.unitOfWork,
      {
        viewer,
        process: input.process,
        permission: 'approver.end',
        context: async (act) => sideContext(act, await approverIn(act, input)),
      },
      async (act) => {
        const approver = (await approverIn(act, input))!; // what is permitted was found
        return checkReason(input.reason) ?? proposeOrAgree(act, approver, input.reason);
      },
    );
    if (!isRefusal(outcome)) tellOfMeasure(this.domainEvents, outcome, input.process);
    return outcome;
  }
}

async function proposeOrAgree(
  act: Act,
  approver: MembershipRow,
  reason: string,
): Promise<ApproverMeasureRow | Refusal> {
  const { stores, viewer } = act;
  const side = await ownSide(act, approver);
  const standing = await stores.get(ApproverMeasuresStore).standingOf([approver.id]);
  const proposed = standing.find((one) => one.kind === 'ending' && one.side !== side);
  // Somebody who changed sides since agrees with nobody but themselves.
  if (proposed?.takenBy === viewer.person!.id) return refuse('ending-needs-both', {});
  const measure = await takeMeasure(act, approver, 'ending', { side, reason });
  if (isRefusal(measure)) return measure;
  if (proposed) await end(act, approver, measure);
  else await recordMeasure(act, measure, approver, 'approver.end-proposed');
  return measure;
}

async function end(act: Act, approver: MembershipRow, agreement: ApproverMeasureRow): Promise<void> {
  const { stores, process } = act;
  const statement = agreement.reason;
  const ended = await stores.get(MembershipsStore).end(approver, stores.now, statement);
  const organization = (await stores.get(OrganizationsStore).byId(ended.organizationId))!; // a foreign key promises it
  const endsOn = guatemalaDay(stores.now);
  await recordAct(stores, process, {
    type: 'membership.ended',
    acting: await actingOn(act, agreement.side, organization),
    details: { role: ended.role, organization: organization.name, endsOn, statement, agreedBy: agreement.side },
    facts: [await membershipFactNow(stores, ended), await measureFactNow(act, agreement)],
  });
}
