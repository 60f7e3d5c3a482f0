import { isValidLink } from '@articulado/policy-text';

/** The link that an address may be; `undefined` for one that a policy may not hold. */
export const linkTo = (address: string | undefined): string | undefined =>
  address !== undefined && isValidLink(address) ? address : undefined;
