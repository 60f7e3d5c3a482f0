import type { Viewer } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import type { ApproverMeasureRow } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { ActOnApprover } from './act-on-approver.js';
import { type NewMeasure, recordMeasure, takeMeasure } from './take-measure.js';

/**
 * P12: suspends who approves for an institution, at once: its representative does, or a coordinator for another institution. They hold
 * none of their rights until whoever suspended them lifts it. What is asked of the institution stays asked.
 */
@Injectable()
export class SuspendApprover {
  constructor(private readonly actOnApprover: ActOnApprover) {}

  run(viewer: Viewer, input: NewMeasure): Promise<ApproverMeasureRow | Refusal> {
    const request = { viewer, permission: 'approver.suspend', input } as const;
    return this.actOnApprover.run(request, async (act, approver, side) => {
      const measure = await takeMeasure(act, approver, 'suspension', { side, reason: input.reason });
      if (!isRefusal(measure)) await recordMeasure(act, measure, approver, 'approver.suspended');
      return measure;
    });
  }
}
