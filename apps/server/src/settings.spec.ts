import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings, WrongSetting } from './settings.js';

describe('readSettings', () => {
  it('starts with nothing set: port 3000, data beside, its own PostgreSQL, no mail, no proxy', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: undefined,
      dataFolder: path.resolve('data'),
      databaseUrl: undefined,
      demo: undefined,
      publicUrl: 'http://localhost:3000',
      smtpUrl: undefined,
      contactEmail: undefined,
      administratorToRecover: undefined,
      timeZone: 'America/Guatemala',
      trustedProxies: [],
      drainMs: 0,
      socketCaps: { perAddress: 500, perSession: 20 },
    });
  });

  it('takes what is set, and an empty value for none', () => {
    const settings = readSettings({
      PORT: '8080',
      PUBLIC_URL: 'https://consulta.example.gt/',
      DEMO: '0',
      SMTP_URL: '',
      DATABASE_URL: 'postgres://a@b/c',
      HOST: '::1',
      CONTACT_EMAIL: ' Contacto@consulta.example.gt ',
      RECOVER_ADMINISTRATOR: ' Marta.Xol@consulta.example.gt ',
      TIME_ZONE: 'America/Bogota',
      TRUSTED_PROXIES: 'loopback, 10.1.0.0/16,2001:db8::7 ,',
      SOCKETS_PER_ADDRESS: '2000',
    });
    expect(settings).toMatchObject({
      port: 8080,
      publicUrl: 'https://consulta.example.gt',
      demo: false,
      smtpUrl: undefined,
      databaseUrl: 'postgres://a@b/c',
      host: '::1',
      contactEmail: 'Contacto@consulta.example.gt',
      administratorToRecover: 'Marta.Xol@consulta.example.gt',
      timeZone: 'America/Bogota',
      trustedProxies: ['loopback', '10.1.0.0/16', '2001:db8::7'],
      socketCaps: { perAddress: 2_000, perSession: 20 },
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['DEMO', 'perhaps'],
    ['PUBLIC_URL', 'consulta.example.gt'],
    ['PUBLIC_URL', 'ftp://consulta.example.gt'],
    ['DATABASE_URL', 'mysql://a@b/c'],
    ['SMTP_URL', 'https://mail.example.gt'],
    ['CONTACT_EMAIL', 'consulta.example.gt'],
    ['RECOVER_ADMINISTRATOR', 'Marta Xol'],
    ['CONTACT_EMAIL', 'mailto:contacto@example.org'],
    ['CONTACT_EMAIL', 'a@example.org, b@example.org'],
    ['DRAIN_SECONDS', '-1'],
    ['SOCKETS_PER_ADDRESS', '0'],
    ['SOCKETS_PER_SESSION', 'many'],
    ['DATABASE_URL_FILE', '/nowhere/at/all'],
    ['HOST', 'articulado.example.gt'],
    ['TIME_ZONE', 'UTC-6'],
    ['TIME_ZONE', 'america/guatemala'],
    ['TRUSTED_PROXIES', 'everybody'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', '10.0.0.1, proxy.example.gt'],
  ])('stops at a wrong %s ("%s") with one sentence that names it', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(WrongSetting);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be .*\\.$`));
  });

  it('reads what is secret from a file, and what is set itself before it', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'settings-')), 'database-url');
    writeFileSync(file, 'postgres://app:geheim@db/articulado\n');
    expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://app:geheim@db/articulado');
    expect(readSettings({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://a@b/c' }).databaseUrl).toBe(
      'postgres://a@b/c',
    );
    rmSync(path.dirname(file), { recursive: true });
  });

  it('never repeats a value that may hold a password', () => {
    expect(() => readSettings({ SMTP_URL: 'http://user:secret@mail' })).toThrow(
      expect.not.stringContaining('secret') as Error,
    );
  });
});
