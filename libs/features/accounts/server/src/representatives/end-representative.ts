import { checkText, type Refusal, refuse } from '@articulado/base';
import type { Viewer } from '@articulado/api';
import { type RepresentativeRow, RepresentativesStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { actOnRepresentative } from './act-on-representative.js';

export interface EndOfRepresentation {
  /** Id. */
  readonly representative: string;
  /** Why, in public. */
  readonly reason: string;
}

/** Ends that somebody speaks for an institution, at once. What they appointed and said stays. */
@Injectable()
export class EndRepresentative {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(viewer: Viewer, input: EndOfRepresentation): Promise<RepresentativeRow | Refusal> {
    const { representative, reason } = input;
    const request = { viewer, representative, permission: 'representative.end' } as const;
    return actOnRepresentative(this.unitOfWork, request, async ({ stores }, row) => {
      const wrong = checkText('reason', reason, { min: 10, max: 2_000 });
      if (wrong) return wrong;
      const ended = await stores.get(RepresentativesStore).end(row, stores.now, reason.trim());
      return ended ?? refuse('appointment-over', {});
    });
  }
}
