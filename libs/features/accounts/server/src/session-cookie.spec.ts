import { SessionCookie } from './session-cookie.js';
import { somePlatform } from './testing/given-accounts.js';

describe('the cookie of a session', () => {
  const over = (publicUrl: string) => new SessionCookie({ ...somePlatform, publicUrl });
  const now = new Date('2026-05-04T15:00:00.000Z');
  const inAnHour = new Date('2026-05-04T16:00:00.000Z');

  it('is for this host alone, never unencrypted, for no script and no post from another site', () => {
    const cookie = over('https://consulta.example.gt');
    expect(cookie.set('abc', inAnHour, now)).toBe(
      '__Host-articulado.session_token=abc; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
    expect(cookie.clear()).toBe('__Host-articulado.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure');
  });

  it('goes without what a browser takes over https alone, on a machine without it', () => {
    expect(over('http://localhost:3000').set('abc', inAnHour, now)).toBe(
      'articulado.session_token=abc; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('is read under its very name: over https not under one that a neighbouring host may set', () => {
    const cookies =
      'a=1; articulado.session_token=other; x__Host-articulado.session_token=x; __Host-articulado.session_token=abc';
    expect(over('https://consulta.example.gt').read(cookies)).toBe('abc');
    expect(over('http://localhost').read(cookies)).toBe('other');
    expect(over('https://consulta.example.gt').read('articulado.session_token=other')).toBeUndefined();
    expect(over('http://localhost').read(undefined)).toBeUndefined();
  });
});
