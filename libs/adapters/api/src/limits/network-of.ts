import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that a request's address stands for, where acts are counted: a household has one address of IPv4 and 2^64 of IPv6
 * (RFC 6177), so that counting each would count nothing.
 */
export const networkOf = (address: string): string => cut(address, { v4: 4, v6: 4 });

/** Enough of an address to see that acts come from one place, too little to say from whom. */
export const coarseNetworkOf = (address: string): string => cut(address, { v4: 3, v6: 3 });

/** @param parts - how many bytes or groups of 16 bits are kept */
function cut(given: string, parts: { readonly v4: number; readonly v6: number }): string {
  const address = given.replace(/^::ffff:(?=\d+\.)/i, ''); // IPv4, as a socket for both shows it
  if (isIPv4(address)) return keep(address.split('.'), parts.v4, '.', '0', 8);
  if (isIPv6(address)) return keep(groupsOf(address), parts.v6, ':', '0', 16);
  return '';
}

function keep(all: readonly string[], kept: number, sign: string, zero: string, bits: number): string {
  if (kept === all.length) return all.join(sign);
  return `${all.map((part, index) => (index < kept ? part : zero)).join(sign)}/${kept * bits}`;
}

/** All eight groups, without leading noughts; a zone and an IPv4 tail are behind those that are kept. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':').map((one) => one.replace(/^0+(?=.)/, '')));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array.from({ length: missing }, () => '0'), ...last].slice(0, 8);
}
