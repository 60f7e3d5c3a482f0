import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** Which address an upgrade comes from. */
export type ClientAddressOf = (request: Pick<IncomingMessage, 'socket' | 'headers'>) => string;

/** Networks that have a name, as Fastify's `trustProxy` takes them. */
const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * Fastify tells the address of a request, but does not look at upgrades: this tells the same of them. Proxies that are trusted are believed
 * about who came to them, nobody else.
 * @param trustedProxies - addresses, networks (`10.0.0.0/8`) and names as `TRUSTED_PROXIES` has them
 */
export function clientAddressBehind(trustedProxies: readonly string[]): ClientAddressOf {
  const trusted = new BlockList();
  for (const network of trustedProxies.flatMap((one) => named[one] ?? one)) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  return ({ socket, headers }) => {
    const forwarded = String(headers['x-forwarded-for'] ?? '');
    const way = [...forwarded.split(','), socket.remoteAddress ?? ''].map(plain).filter(Boolean);
    return way.findLast((address) => !trusted.check(address, familyOf(address))) ?? way[0] ?? '';
  };
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Without the mark of an address of IPv4 that is written as one of IPv6. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
