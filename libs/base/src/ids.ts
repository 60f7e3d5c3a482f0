declare const kind: unique symbol;

/** A string that remembers what it identifies, so a ClauseId can't be passed where a ProcessId is due. */
type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type ClauseId = Id<'clause'>;
export type ProcessId = Id<'process'>;
export type PersonId = Id<'person'>;
export type OrganizationId = Id<'organization'>;
