import { passkeySiteOf } from './passkey-site.js';

describe('the site of passkeys', () => {
  it.each([
    ['https://politicas.example.org', 'politicas.example.org', 'https://politicas.example.org'],
    ['https://example.org:8443/articulado', 'example.org', 'https://example.org:8443'],
    ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
    ['http://mesa.localhost:3000', 'mesa.localhost', 'http://mesa.localhost:3000'],
  ])('of %s is %s', (publicUrl, domain, origin) => {
    expect(passkeySiteOf({ publicUrl })).toEqual({ domain, origin });
  });

  it.each(['https://192.0.2.7', 'http://127.0.0.1:3000', 'https://[2001:db8::1]:8443', 'http://example.org'])(
    'is none at %s',
    (publicUrl) => expect(passkeySiteOf({ publicUrl })).toBeUndefined(),
  );
});
