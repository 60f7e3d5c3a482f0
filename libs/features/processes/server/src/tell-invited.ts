import { type Act, type Platform, translatorOfProcess } from '@articulado/api';
import type { NewMember } from './add-member.js';
import { writeToMember } from './write-to-member.js';

/** Where the page of members shows somebody's own membership, with the form that ends it. */
export const ownMembershipAnchor = 'su-participacion';

/** Tells somebody of the role they have, how to begin, and where to decline it or leave. */
export async function tellInvited(
  { stores, viewer, process }: Act,
  { publicUrl }: Pick<Platform, 'publicUrl'>,
  { person, organization, role }: NewMember,
): Promise<void> {
  const next = encodeURIComponent(`/processes/${process.slug}/members#${ownMembershipAnchor}`);
  await writeToMember({ stores, process }, person, 'invited', {
    process: process.title,
    role: translatorOfProcess(process)(`tag.role.${role}`),
    organization: organization.name,
    inviter: viewer.person!.name, // who may invite is signed in
    email: person.email,
    address: `${publicUrl}/processes/${process.slug}`,
    signIn: `${publicUrl}/sign-in`,
    hasAccepted: role === 'approver' ? 'yes' : 'no', // whoever approves said beforehand that they will
    ownMembershipUrl: `${publicUrl}/sign-in?next=${next}`,
  });
}
