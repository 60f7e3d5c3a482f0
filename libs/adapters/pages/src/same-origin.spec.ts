import { isSameOrigin } from './same-origin.js';

const isOurs = (headers: Record<string, string>, publicUrl = 'https://consulta.example.gt') =>
  isSameOrigin(new Headers(headers), publicUrl);

describe('isSameOrigin', () => {
  it('takes a post from our own pages, and from a program that is no browser', () => {
    expect(isOurs({ origin: 'https://consulta.example.gt' })).toBe(true);
    expect(isOurs({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(isOurs({})).toBe(true);
  });

  it.each([
    'https://evil.example',
    'http://consulta.example.gt',
    'https://consulta.example.gt.evil.example',
    'https://consulta.example.gt:444',
    'null',
    'http://localhost:3000',
  ])('refuses one from %s', (origin) => {
    expect(isOurs({ origin, 'sec-fetch-site': 'same-origin' })).toBe(false);
  });

  it.each(['cross-site', 'same-site', 'none'])('refuses a browser without origin that comes %s', (site) => {
    expect(isOurs({ 'sec-fetch-site': site })).toBe(false);
  });

  it('knows the machine by all its own names, where no other address was given', () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]'])
      expect(isOurs({ origin: `http://${name}:3000` }, 'http://localhost:3000')).toBe(true);
    expect(isOurs({ origin: 'http://127.0.0.1:3001' }, 'http://localhost:3000')).toBe(false);
  });
});
