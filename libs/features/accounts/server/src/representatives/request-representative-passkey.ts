import { checkAppointment, institutionContextOf, refusalUnlessPermitted, type Viewer } from '@articulado/api';
import { checkText, isUuid, type Refusal, refuse } from '@articulado/base';
import type { Permission } from '@articulado/permissions';
import { OrganizationsStore, RepresentativesStore, type Stores, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import {
  type AppointingAct,
  type ReasonedAct,
  RepresentativeActProof,
  type RepresentativeActName,
} from './representative-act.js';
import { checkTerm, chosenTerm } from './term-of-office.js';

export interface ReasonedActRequest extends ReasonedAct {
  readonly act: RepresentativeActName;
}

/** Asks an administrator's passkey to sign an act on who represents an institution, once it is said in full. */
@Injectable()
export class RequestRepresentativePasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: RepresentativeActProof,
  ) {}

  /** @returns the options for the browser, as JSON */
  async ending(viewer: Viewer, { act, ...input }: ReasonedActRequest): Promise<string | Refusal> {
    const stores = this.unitOfWork.read();
    const organization = await organizationIn(stores, input);
    const permission = act === 'end-representative' ? 'representative.end' : 'representative.suspend';
    const refused =
      (await refusalOf(stores, viewer, permission, organization)) ??
      checkText('reason', input.reason, { min: 10, max: 2_000 });
    return refused ?? this.proof.challenge(viewer, this.proof.ending(act, input));
  }

  /** @returns the options for the browser, as JSON */
  async appointing(viewer: Viewer, input: AppointingAct): Promise<string | Refusal> {
    const stores = this.unitOfWork.read();
    const today = stores.today;
    const term = chosenTerm(input, { startsOn: today, endsOn: null });
    const organization = await organizationIn(stores, input);
    const refused =
      (await refusalOf(stores, viewer, 'representative.appoint', organization)) ??
      checkAppointment(input, today, checkTerm(input, term, today));
    return refused ?? this.proof.challenge(viewer, this.proof.appointing(input));
  }
}

/** Id of the institution that an act is about; empty where there is none. */
async function organizationIn(
  stores: Stores,
  { organization, representative }: Pick<AppointingAct, 'organization' | 'representative'>,
): Promise<string> {
  if (!representative) return organization ?? '';
  const row = isUuid(representative) ? await stores.get(RepresentativesStore).byId(representative) : null;
  return row?.organizationId ?? '';
}

async function refusalOf(stores: Stores, viewer: Viewer, permission: Permission, organization: string) {
  const refused = refusalUnlessPermitted(viewer, permission, await institutionContextOf(stores, viewer, organization));
  if (refused) return refused;
  const found = isUuid(organization) && (await stores.get(OrganizationsStore).byId(organization));
  return found ? undefined : refuse('not-found', { what: 'institution' });
}
