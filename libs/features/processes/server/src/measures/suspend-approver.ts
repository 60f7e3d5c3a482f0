import { actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { type ApproverMeasureRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { approverIn, sideContext } from './approver-side.js';
import { checkReason, type NewMeasure, ownSide, recordMeasure, takeMeasure } from './take-measure.js';

/**
 * P12: suspends who approves for an institution, at once: its representative does, or a coordinator for another institution. They hold
 * none of their rights until whoever suspended them lifts it. What is asked of the institution stays asked.
 */
@Injectable()
export class SuspendApprover {
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
        permission: 'approver.suspend',
        context: async (act) => sideContext(act, await approverIn(act, input)),
      },
      async (act) => {
        const refused = checkReason(input.reason);
        if (refused) return refused;
        const approver = (await approverIn(act, input))!; // what is permitted was found
        const side = await ownSide(act, approver);
        const measure = await takeMeasure(act, approver, 'suspension', { side, reason: input.reason });
        if (!isRefusal(measure)) await recordMeasure(act, measure, approver, 'approver.suspended');
        return measure;
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
