import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { ownAddress } from './own-address.js';

const site = 'https://consulta.example.gt';

/** Whether a browser on this site that is sent there stays, and finds nothing in the address to read anew. */
function expectToStay(address: string, given: string | undefined) {
  const { origin, pathname, search, hash } = new URL(address, `${site}/processes/x`);
  expect([given, origin, `${pathname}${search}${hash}`]).toEqual([given, site, address]);
  expect([given, address.slice(0, 2)]).not.toEqual([given, '//']);
}

describe('an address of our own site', () => {
  it.each(['/', '/processes/datos-abiertos', '/processes/a/versions/1?x=1&next=//b#c-9', '/sign-in?next=%2Fadmin'])(
    'is %s, as it is',
    (given) => expect(ownAddress(given)).toBe(given),
  );

  it.each([
    undefined,
    '',
    'admin',
    'https://evil.example',
    '//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/%2E%2e//evil.example',
    '/a/..//evil.example',
    '/./\\evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/.\n//evil.example',
    '//[',
    'javascript:alert(1)',
  ])('is not %j: the front page is', (given) => expect(ownAddress(given)).toBe('/'));

  it('holds nothing that ends the line of a header', () => {
    expect(ownAddress('/a\r\nset-cookie:x')).toBe('/aset-cookie:x');
  });

  it('stays on the site, whatever was given', () => {
    const pieces = ['/', '//', '.', '..', '%2e', '%2F', '\\', '\t', '\n', ' ', '@', ':', '?', '#', 'a', 'evil.example'];
    const addresses = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((some) => `/${some.join('')}`);
    fc.assert(
      fc.property(addresses, (given) => expectToStay(ownAddress(given), given)),
      { seed: seedNow(), numRuns: 5_000 },
    );
  });
});
