import { checkText, type Refusal, refuse } from '@articulado/base';
import { Platform, type Viewer } from '@articulado/api';
import { type RepresentativeRow, RepresentativesStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { actOnRepresentative } from './act-on-representative.js';
import { sideOf } from './acting-as.js';
import { RepresentativeActProof } from './representative-act.js';
import { tellRepresentatives } from './tell-representatives.js';

export interface EndOfRepresentation {
  /** Id. */
  readonly representative: string;
  /** Why, in public. */
  readonly reason: string;
  /** From `requestRepresentativePasskey`: needed of an administrator who has a passkey. */
  readonly credential?: string | null;
}

/** Ends that somebody speaks for an institution, at once. What they appointed and said stays. All who represent it are told. */
@Injectable()
export class EndRepresentative {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
    private readonly proof: RepresentativeActProof,
  ) {}

  run(viewer: Viewer, input: EndOfRepresentation): Promise<RepresentativeRow | Refusal> {
    const { representative, reason } = input;
    const request = { viewer, representative, permission: 'representative.end' } as const;
    return actOnRepresentative(this.unitOfWork, request, async (act, row) => {
      const wrong = checkText('reason', reason, { min: 10, max: 2_000 });
      if (wrong) return wrong;
      const as = await sideOf(act); // before they end themselves
      const signed = { binding: this.proof.ending('end-representative', input), credential: input.credential };
      const unconfirmed = await this.proof.check(act, { as, ...signed });
      if (unconfirmed) return unconfirmed;
      const ended = await act.stores.get(RepresentativesStore).end(row, act.stores.now, reason.trim());
      if (!ended) return refuse('appointment-over', {});
      await tellRepresentatives(act, this.platform, ended, { what: 'ended', as });
      return ended;
    });
  }
}
