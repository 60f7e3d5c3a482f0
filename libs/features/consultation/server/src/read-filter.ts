import { type ContributionFilter } from '@articulado/persistence';
import { type ContributionKind, contributionKinds, type Disposition, dispositions } from '@articulado/workflow';
import type { ContributionFilterInput } from './contribution-inputs.view.js';

/** Longest search, in characters. */
const longestSearch = 200;

/** Reads a filter; a kind or disposition that does not exist narrows nothing, as an address from elsewhere may hold one. */
export function readFilter(input: ContributionFilterInput | null | undefined): ContributionFilter {
  return {
    kind: contributionKinds.find((kind): kind is ContributionKind => kind === input?.kind),
    disposition: dispositions.find((one): one is Disposition => one === input?.disposition),
    answered: input?.answered ?? undefined,
    clauseId: input?.clauseId || undefined,
    search: input?.search?.trim().slice(0, longestSearch) || undefined,
    versionNumber: input?.versionNumber ?? undefined,
    afterNumber: input?.afterNumber ?? undefined,
  };
}
