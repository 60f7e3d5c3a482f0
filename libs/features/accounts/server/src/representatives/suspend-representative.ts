import { type InstitutionAct, Platform, type Viewer } from '@articulado/api';
import { checkText, type Refusal, refuse } from '@articulado/base';
import { type RepresentativeRow, RepresentativesStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { actOnRepresentative } from './act-on-representative.js';
import { sideOf } from './acting-as.js';
import { RepresentativeActProof } from './representative-act.js';
import { tellRepresentatives } from './tell-representatives.js';

export interface SuspensionOfRepresentative {
  /** Id. */
  readonly representative: string;
  /** Why, in public. */
  readonly reason: string;
  /** From `requestRepresentativePasskey`: needed of an administrator who has a passkey. */
  readonly credential?: string | null;
}

/** P14: suspends that somebody speaks for an institution, at once: another of its representatives does, or an administrator. */
@Injectable()
export class SuspendRepresentative {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
    private readonly proof: RepresentativeActProof,
  ) {}

  async run(viewer: Viewer, input: SuspensionOfRepresentative): Promise<RepresentativeRow | Refusal> {
    return onRepresentative(this.unitOfWork, viewer, input.representative, async (act, row) => {
      const wrong = checkText('reason', input.reason, { min: 10, max: 2_000 });
      if (wrong) return wrong;
      const as = await sideOf(act);
      const signed = { binding: this.proof.ending('suspend-representative', input), credential: input.credential };
      const unconfirmed = await this.proof.check(act, { as, ...signed });
      if (unconfirmed) return unconfirmed;
      const suspended = await act.stores.get(RepresentativesStore).suspend(row, {
        suspendedAt: act.stores.now,
        suspendedBy: act.viewer.person!.id, // who may suspend is signed in
        suspendedAs: as,
        suspendReason: input.reason.trim(),
      });
      if (!suspended) return refuse('appointment-over', {});
      await tellRepresentatives(act, this.platform, suspended, { what: 'suspended', as });
      return suspended;
    });
  }
}

/** P14: lifts it: a representative what a representative did, an administrator what an administrator did. */
@Injectable()
export class ReinstateRepresentative {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, id: string): Promise<RepresentativeRow | Refusal> {
    return onRepresentative(this.unitOfWork, viewer, id, async (act, row) => {
      if (!row.suspendedAt) return refuse('measure-over', {});
      const as = await sideOf(act);
      if (row.suspendedAs !== as) return notPermitted;
      const reinstated = await act.stores.get(RepresentativesStore).reinstate(row);
      await tellRepresentatives(act, this.platform, reinstated, { what: 'reinstated', as });
      return reinstated;
    });
  }
}

const notPermitted = refuse('not-permitted', { permission: 'representative.suspend' });

/** Nobody acts on their own. */
function onRepresentative(
  unitOfWork: UnitOfWork,
  viewer: Viewer,
  representative: string,
  work: (act: InstitutionAct, row: RepresentativeRow) => Promise<RepresentativeRow | Refusal>,
): Promise<RepresentativeRow | Refusal> {
  const request = { viewer, representative, permission: 'representative.suspend' } as const;
  return actOnRepresentative(unitOfWork, request, async (act, row) =>
    row.personId === act.viewer.person!.id ? notPermitted : work(act, row),
  );
}
