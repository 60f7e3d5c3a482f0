import { graphql, type ResultOf } from '@articulado/pages';

/** A membership as the page of members asks for it. */
export const membershipShown = graphql(`fragment MembershipShown on Membership {
  id role personName organization { name acronym sector } startsAt endsAt statement isOwn viewerMayEnd viewerMayResend isSuspended viewerSide passkeyRecoveryOpenedAt addressRecoveryOpenedAt
  measures { id kind side reason takenAt liftedAt takenBy }
}`);
export type MembershipShown = ResultOf<typeof membershipShown>;
