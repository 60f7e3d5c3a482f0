import { checkEmail, normalEmail } from './check-email.js';

describe('an e-mail address', () => {
  it.each([
    'ana@example.org',
    ' Ana.Xol+mesa@minfin.gob.gt ',
    "o'brien@example.org",
    'a@b.co',
    `${'a'.repeat(64)}@example.org`,
    'ana@xn--oate-eqa.example',
  ])('may be %j', (email) => expect(checkEmail(email)).toBeUndefined());

  // Each of these is read by some mail program as the mailbox of victim@example.org, alone or among others.
  it.each([
    'i,victim@example.org',
    'i;victim@example.org',
    'i victim@example.org',
    'i\tvictim@example.org',
    'x@evil.example,victim@example.org',
    'x@evil.example;victim@example.org',
    'group:victim@example.org',
    'group:victim@example.org;',
    '<victim@example.org>',
    'Ana <victim@example.org>',
    '"i"victim@example.org',
    '"victim"@example.org',
    'vic\\tim@example.org',
    '(i)victim@example.org',
    'victim(i)@example.org',
    'victim@(i)example.org',
    'victim@example.org(i)',
    '.victim@example.org',
    'victim.@example.org',
    'vic..tim@example.org',
    'victim@example.org.',
    'victim@.example.org',
    'victim@example..org',
    'victim@[192.0.2.1]',
    'victim@192.0.2.1',
    'victim@example.org\r\nBcc: x@evil.example',
    'victim%00@example.org\0',
    '=?utf-8?q?victim=40example.org?=',
    'victim%evil@example.org',
    'evil.example!victim@example.org',
    '=?utf-8?q?victim?=@example.org',
    'ｖictim@example.org',
    'vi\u00ADctim@example.org',
    'vict\u0131m@example.org',
    'victim@e\u212Aample.org',
    'victim＠example.org',
    'victim@example。org',
    'victim@@example.org',
    'victim',
    'victim@example',
    '@example.org',
    'victim@-example.org',
    'victim@example-.org',
    `${'a'.repeat(65)}@example.org`,
  ])('is not %j', (email) => expect(checkEmail(email)).toMatchObject({ refused: 'invalid-input' }));

  it('says what is wrong, in the field that it was given in', () => {
    expect(checkEmail('', 'person')).toMatchObject({ details: { field: 'person', problem: 'required' } });
    expect(checkEmail('i,victim@example.org')).toMatchObject({ details: { field: 'email', problem: 'malformed' } });
    expect(checkEmail(`ana@${'a.'.repeat(100)}org`)).toMatchObject({ details: { problem: 'too-long' } });
  });

  it('is kept in lower case, without the space around it', () =>
    expect(normalEmail(' Ana@Example.ORG ')).toBe('ana@example.org'));
});
