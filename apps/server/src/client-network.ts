import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** Whom we believe about where a request came from: a proxy on this machine or in the private network before it, nobody else. */
export const nearProxies = ['loopback', 'linklocal', 'uniquelocal'];

/** The same as addresses, for upgrades, which Fastify does not look at. */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('169.254.0.0', 16);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/**
 * Which network an upgrade comes from, to count sockets by: the address of a client of IPv4, the first half of one of IPv6, of whose other half
 * every home has as many as it likes. Kept nowhere.
 */
export function networkOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '');
  const way = [...forwarded.split(','), socket.remoteAddress ?? ''].map(plain).filter(Boolean);
  return networkPart(way.findLast((address) => !isNear(address)) ?? way[0] ?? '');
}

/** Without the mark of an address of IPv4 that is written as one of IPv6. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

const isNear = (address: string) => near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

function networkPart(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const parts = (half: string) => half.split(':').filter(Boolean);
  const zeros = address.includes('::') ? 8 - parts(head).length - parts(tail).length : 0;
  const groups = [...parts(head), ...Array.from({ length: zeros }, () => '0'), ...parts(tail)];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
