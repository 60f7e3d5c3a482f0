declare const kind: unique symbol;

/** A string that remembers what it identifies, so a ClauseId can't be passed where a ProcessId is due. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type ClauseId = Id<'clause'>;
export type ProcessId = Id<'process'>;
export type DraftId = Id<'draft'>;
export type VersionId = Id<'version'>;
export type PersonId = Id<'person'>;
export type OrganizationId = Id<'organization'>;
export type MembershipId = Id<'membership'>;
export type ConsultationId = Id<'consultation'>;
export type ContributionId = Id<'contribution'>;
export type SignoffId = Id<'signoff'>;
