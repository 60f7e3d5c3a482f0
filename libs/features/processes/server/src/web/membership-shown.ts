import type { RoleShown } from '@articulado/ui';

/** A membership as the page of members asks for it. */
export interface MembershipShown {
  readonly id: string;
  readonly role: RoleShown;
  readonly personName: string;
  readonly organization: { readonly name: string; readonly acronym: string; readonly sector: string };
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly statement: string | null;
  readonly isOwn: boolean;
  readonly viewerMayEnd: boolean;
}

export const membershipFields =
  'id role personName organization { name acronym sector } startsAt endsAt statement isOwn viewerMayEnd';
