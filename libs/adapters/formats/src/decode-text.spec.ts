import { decodeText, maxFileBytes } from './decode-text.js';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

describe('a file', () => {
  it('is read as UTF-8, with or without a byte order mark', () => {
    expect(decodeText(utf8('Artículo ʼ 😀'))).toBe('Artículo ʼ 😀');
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Título')]))).toBe('Título');
  });

  it.each([
    ['Latin-1', new Uint8Array(Buffer.from('Artículo', 'latin1'))],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('Artículo', 'utf16le')])],
    ['binary', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0])],
    ['cut in the middle of a letter', utf8('Artículo').slice(0, 4)],
    ['an overlong form', new Uint8Array([0xc0, 0xaf])],
    ['a surrogate', new Uint8Array([0xed, 0xa0, 0x80])],
  ])('is refused when it is not UTF-8 text: %s', (_what, bytes) => {
    expect(decodeText(bytes)).toEqual({ refused: 'file-not-text', details: {} });
  });

  it('is refused when it is empty, or only white space', () => {
    for (const nothing of ['', '\uFEFF', ' \n\t\n'])
      expect(decodeText(utf8(nothing))).toEqual({ refused: 'file-empty', details: {} });
  });

  it('is refused above 5 MB, and not at 5 MB', () => {
    expect(decodeText(new Uint8Array(maxFileBytes + 1).fill(0x61))).toEqual({
      refused: 'file-too-large',
      details: { limitMegabytes: 5 },
    });
    expect(decodeText(new Uint8Array(maxFileBytes).fill(0x61))).toHaveLength(5_000_000);
  });
});
