import type { Act, Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type ApproverMeasureRow,
  ApproverMeasuresStore,
  type MeasureSide,
  type MembershipRow,
  OrganizationsStore,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { endMembershipNow } from '../end-membership-now.js';
import { ActOnApprover } from './act-on-approver.js';
import { actingOn, measureFactNow, type NewMeasure, recordMeasure, takeMeasure } from './take-measure.js';

/**
 * P13: ends that somebody approves for an institution. It needs both sides: the first proposes it, the other agrees, and the membership
 * ends with that. Neither gets rid of an approver alone.
 */
@Injectable()
export class EndApprover {
  constructor(private readonly actOnApprover: ActOnApprover) {}

  run(viewer: Viewer, input: NewMeasure): Promise<ApproverMeasureRow | Refusal> {
    const request = { viewer, permission: 'approver.end', input } as const;
    return this.actOnApprover.run(request, (act, approver, side) =>
      proposeOrAgree(act, approver, { side, reason: input.reason }),
    );
  }
}

async function proposeOrAgree(
  act: Act,
  approver: MembershipRow,
  { side, reason }: { readonly side: MeasureSide; readonly reason: string },
): Promise<ApproverMeasureRow | Refusal> {
  const standing = await act.stores.get(ApproverMeasuresStore).standingOf([approver.id]);
  const proposed = standing.find((one) => one.kind === 'ending' && one.side !== side);
  // Somebody who changed sides since agrees with nobody but themselves.
  if (proposed?.takenBy === act.viewer.person!.id) return refuse('ending-needs-both', {});
  const measure = await takeMeasure(act, approver, 'ending', { side, reason });
  if (isRefusal(measure)) return measure;
  if (proposed) await end(act, approver, measure);
  else await recordMeasure(act, measure, approver, 'approver.end-proposed');
  return measure;
}

async function end(act: Act, approver: MembershipRow, agreement: ApproverMeasureRow): Promise<void> {
  const organization = (await act.stores.get(OrganizationsStore).byId(approver.organizationId))!; // a foreign key promises it
  await endMembershipNow(act, approver, {
    organization,
    acting: await actingOn(act, agreement.side, organization),
    statement: agreement.reason,
    alsoMade: [await measureFactNow(act, agreement)],
  });
}
