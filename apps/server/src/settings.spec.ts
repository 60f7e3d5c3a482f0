import path from 'node:path';
import { readSettings, WrongSetting } from './settings.js';

describe('readSettings', () => {
  it('starts with nothing set: port 3000, data beside, its own PostgreSQL, no mail', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      dataFolder: path.resolve('data'),
      databaseUrl: undefined,
      demo: undefined,
      publicUrl: 'http://localhost:3000',
      smtpUrl: undefined,
    });
  });

  it('takes what is set, and an empty value for none', () => {
    const settings = readSettings({
      PORT: '8080',
      PUBLIC_URL: 'https://consulta.example.gt/',
      DEMO: '0',
      SMTP_URL: '',
      DATABASE_URL: 'postgres://a@b/c',
    });
    expect(settings).toMatchObject({
      port: 8080,
      publicUrl: 'https://consulta.example.gt',
      demo: false,
      smtpUrl: undefined,
      databaseUrl: 'postgres://a@b/c',
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
  ])('stops at a wrong %s ("%s") with one sentence that names it', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(WrongSetting);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be .*\\.$`));
  });

  it('never repeats a value that may hold a password', () => {
    expect(() => readSettings({ SMTP_URL: 'http://user:secret@mail' })).toThrow(
      expect.not.stringContaining('secret') as Error,
    );
  });
});
