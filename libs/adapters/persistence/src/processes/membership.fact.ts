import type { Json } from '@articulado/base';
import type { FactLine } from '@articulado/record';
import type { MembershipRow } from './membership.row.js';
import type { InstitutionNames } from '../accounts/institution-editions.js';
import type { PersonRow } from '../accounts/person.row.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';

export function membershipFact(membership: MembershipRow, person: PersonRow, organization: InstitutionNames): FactLine {
  const who = whoIs(person, membership.salt);
  const { name, acronym, sector } = organization;
  const body = {
    role: membership.role,
    organization: { name, acronym, sector },
    person: who.commitment,
    startsAt: membership.startsAt.toISOString(),
    endsAt: membership.endsAt?.toISOString(),
    endStatement: membership.endStatement ?? undefined,
    passkeyRecovery: (membership.passkeyRecovery ?? undefined) as Json | undefined,
    addressRecovery: (membership.addressRecovery ?? undefined) as Json | undefined,
  };
  return factLine({ kind: 'membership', id: membership.id, body }, [who.disclosed]);
}
