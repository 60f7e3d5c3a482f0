import type { IncomingMessage } from 'node:http';
import { networkOf } from './client-network.js';

const from = (remoteAddress: string, forwarded?: string) =>
  networkOf({
    socket: { remoteAddress } as IncomingMessage['socket'],
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });

describe('which network an upgrade comes from', () => {
  it.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['10.0.0.2', '203.0.113.7', '203.0.113.7'],
    ['::ffff:172.18.0.3', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['fd00::3', '203.0.113.7, 10.0.0.9', '203.0.113.7'],
    ['127.0.0.1', '192.168.1.20', '192.168.1.20'],
  ])('is, from %s with X-Forwarded-For %s, %s', (remote, forwarded, network) => {
    expect(from(remote, forwarded)).toBe(network);
  });

  it('is not what somebody says who is no proxy of ours', () => {
    expect(from('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });

  it('is what the first proxy before us saw, whatever was said to it', () => {
    expect(from('127.0.0.1', 'nonsense, 203.0.113.7')).toBe('203.0.113.7');
    expect(from('127.0.0.1', '1.1.1.1, nonsense')).toBe('nonsense');
  });

  it('is the first half of an address of IPv6, however it is written', () => {
    const network = '2001:db8:0:1';
    for (const address of ['2001:db8:0:1::5', '2001:0DB8:0000:0001:aaaa:bbbb:cccc:dddd', '2001:db8::1:0:0:0:9'])
      expect(from(address)).toBe(network);
    expect(from('127.0.0.1', '2001:db8::5')).toBe('2001:db8:0:0');
  });
});
