import { checkText, isUuid, type Refusal, refuse } from '@articulado/base';
import { actForInstitution, type Viewer } from '@articulado/api';
import { type RepresentativeRow, RepresentativesStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

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

  async run(viewer: Viewer, input: EndOfRepresentation): Promise<RepresentativeRow | Refusal> {
    const { representative: id, reason } = input;
    const row = isUuid(id) ? await this.unitOfWork.read().get(RepresentativesStore).byId(id) : null;
    const request = { viewer, organization: row?.organizationId ?? '', permission: 'representative.end' } as const;
    return actForInstitution<RepresentativeRow>(this.unitOfWork, request, async ({ stores }) => {
      const wrong = checkText('reason', reason, { min: 10, max: 2_000 });
      if (wrong) return wrong;
      const ended = await stores.get(RepresentativesStore).end(row!, stores.now, reason.trim()); // an institution was found by it
      return ended ?? refuse('appointment-over', {});
    });
  }
}
