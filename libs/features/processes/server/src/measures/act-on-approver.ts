import { type Act, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { type ApproverMeasureRow, type MeasureSide, type MembershipRow, UnitOfWork } from '@articulado/persistence';
import type { Permission } from '@articulado/permissions';
import { Injectable } from '@nestjs/common';
import { approverIn, sideContext } from './approver-side.js';
import { checkReason, type NewMeasure, ownSide } from './take-measure.js';

interface Request {
  readonly viewer: Viewer;
  readonly permission: Permission;
  readonly input: NewMeasure;
}

/** What acts of one side on an approver have in common: who may, a reason, and that whoever holds rights by it is asked anew. */
@Injectable()
export class ActOnApprover {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Refused like any act on a process; else what the work returns. */
  async run(
    { viewer, permission, input }: Request,
    work: (act: Act, approver: MembershipRow, side: MeasureSide) => Promise<ApproverMeasureRow | Refusal>,
  ): Promise<ApproverMeasureRow | Refusal> {
    const outcome = await actOn<ApproverMeasureRow>(
      this.unitOfWork,
      {
        viewer,
        process: input.process,
        permission,
        context: async (act) => sideContext(act, await approverIn(act, input)),
      },
      async (act) => {
        const approver = (await approverIn(act, input))!; // what is permitted was found
        return checkReason(input.reason) ?? work(act, approver, await ownSide(act, approver));
      },
    );
    if (!isRefusal(outcome)) tellOfMeasure(this.domainEvents, outcome, input.process);
    return outcome;
  }
}

/** Rights begin or end: sockets are asked anew, and pages of the process look different. */
export function tellOfMeasure(
  domainEvents: DomainEvents,
  { processId }: Pick<ApproverMeasureRow, 'processId'>,
  slug: string,
): void {
  domainEvents.publish('rights-changed', { processId });
  domainEvents.publish('process-changed', { slug });
}
