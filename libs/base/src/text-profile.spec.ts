import { intoProfile, isInProfile } from './text-profile.js';

const sign = (code: number) => String.fromCodePoint(code);

describe('the profile of text', () => {
  it('takes what people write: accents, Mayan letters, quotation marks, tabs and line feeds, pictures and flags', () => {
    const written = ['información pública', 'Kʼicheʼ, q’eqchi’', 'a\tb\nc', '“sí”, — 1.º', '😀 👩‍👩‍👧 ❤️ 🇬🇹 👍🏽', '1️⃣'];
    for (const text of written) expect([text, isInProfile(text)]).toEqual([text, true]);
  });

  it('takes joiners where a script needs them', () => {
    expect(isInProfile('نامه‌ای')).toBe(true);
    expect(isInProfile('क्‍ष')).toBe(true);
    expect(isInProfile('a\u200Db')).toBe(false);
    expect(isInProfile('9\u200C0 días')).toBe(false);
    expect(isInProfile('9\uFE0F días')).toBe(false);
  });

  it.each([
    ['an override of direction', 0x202e],
    ['an isolate', 0x2066],
    ['a mark of direction', 0x200f],
    ['the Arabic letter mark', 0x061c],
    ['a tag', 0xe0041],
    ['a zero width space', 0x200b],
    ['a word joiner', 0x2060],
    ['a byte order mark', 0xfeff],
    ['a soft hyphen', 0x00ad],
    ['a Hangul filler', 0x3164],
    ['a variation selector behind a letter', 0xfe01],
    ['a coloured picture asked for behind a letter', 0xfe0f],
    ['an object replacement character', 0xfffc],
    ['a carriage return', 0x0d],
    ['a null', 0],
    ['a line separator', 0x2028],
    ['a noncharacter', 0xfdd0],
  ])('refuses %s, and reads foreign text without it', (_what, code) => {
    const text = `noventa${sign(code)}días`;
    expect(isInProfile(text)).toBe(false);
    expect(intoProfile(text)).toBe(code === 0x0d ? 'noventa\ndías' : 'noventadías');
  });

  it('refuses half of a letter', () => {
    expect(isInProfile('a\uD800b')).toBe(false);
    expect(intoProfile('a\uD800b')).toBe('a\uFFFDb');
  });

  it('composes letters and their accents', () => {
    expect(intoProfile('informacio\u0301n')).toBe('información');
  });

  it('leaves alone what it takes', () => {
    for (const text of ['👩‍👩‍👧', 'نامه‌ای', 'a\nb']) expect(intoProfile(text)).toBe(text);
  });
});
