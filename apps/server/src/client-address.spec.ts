import type { IncomingMessage } from 'node:http';
import { clientAddressBehind } from './client-address.js';

const from = (trusted: readonly string[], remoteAddress: string, forwarded?: string) =>
  clientAddressBehind(trusted)({
    socket: { remoteAddress } as IncomingMessage['socket'],
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });
const near = ['loopback', 'linklocal', 'uniquelocal'];

describe('the address that an upgrade comes from', () => {
  it.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['10.0.0.2', '203.0.113.7', '203.0.113.7'],
    ['::ffff:172.18.0.3', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['fd00::3', '203.0.113.7, 10.0.0.9', '203.0.113.7'],
    ['127.0.0.1', '192.168.1.20', '192.168.1.20'],
  ])('is, from %s with X-Forwarded-For %s, %s', (remote, forwarded, address) => {
    expect(from(near, remote, forwarded)).toBe(address);
  });

  it('is not what somebody says who is no proxy that is trusted', () => {
    expect(from(near, '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(from([], '127.0.0.1', '198.51.100.1')).toBe('127.0.0.1');
    expect(from(['192.0.2.7'], '192.0.2.8', '198.51.100.1')).toBe('192.0.2.8');
  });

  it('is what the first proxy before us saw, whatever was said to it', () => {
    expect(from(near, '127.0.0.1', 'nonsense, 203.0.113.7')).toBe('203.0.113.7');
    expect(from(near, '127.0.0.1', '1.1.1.1, nonsense')).toBe('nonsense');
  });

  it('is told by the very proxies and networks that are trusted', () => {
    expect(from(['192.0.2.7', '2001:db8::/32'], '192.0.2.7', '198.51.100.1')).toBe('198.51.100.1');
    expect(from(['192.0.2.7', '2001:db8::/32'], '2001:db8::9', '198.51.100.1')).toBe('198.51.100.1');
  });
});
