import { safeNext } from './safe-next.js';

describe('where to go after signing in', () => {
  it.each(['/', '/processes/datos-abiertos', '/processes/a/versions/1?x=1#c-9'])('keeps %s', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/a\r\nset-cookie:x',
  ])('does not follow %j', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
