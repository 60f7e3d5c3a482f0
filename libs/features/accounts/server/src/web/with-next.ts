import type { PageAddress } from '@articulado/pages';
import { withQuery } from '@articulado/ui';

/** An address that remembers where somebody was going. */
export const withNext = ({ path, search: { next } }: PageAddress, address = path): string =>
  next ? withQuery(address, { next }) : address;
