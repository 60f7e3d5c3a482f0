import { decodeText } from './decode-text.js';
import { maxFileBytes } from './file-limits.js';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

describe('a file', () => {
  it('is read as UTF-8, with or without a byte order mark', () => {
    expect(decodeText(utf8('Artículo ʼ 😀'))).toBe('Artículo ʼ 😀');
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Título')]))).toBe('Título');
  });

  const law = 'Artículo 1. Información: “niños” y q’eqchi’.\n';
  const little = new Uint8Array(Buffer.from(law, 'utf16le'));
  const big = new Uint8Array(Buffer.from(law, 'utf16le').swap16());

  it.each([
    ['in UTF-16 of either byte order', [0xff, 0xfe, ...little]],
    ['in UTF-16 that begins with its greater bytes', [0xfe, 0xff, ...big]],
    ['in UTF-16 without a byte order mark', [...little]],
    ['in UTF-16 that begins with its greater bytes, without a byte order mark', [...big]],
  ])('is read %s', (_how, bytes) => expect(decodeText(new Uint8Array(bytes))).toBe(law));

  it('is read in Windows-1252, quotation marks and dashes included', () => {
    const bytes = Buffer.from('Artículo 5º. \x93Ñandú\x94 \x97 información pública.', 'latin1');
    expect(decodeText(new Uint8Array(bytes))).toBe('Artículo 5º. “Ñandú” — información pública.');
  });

  it.each([
    ['binary', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0])],
    ['cut in the middle of a letter', utf8('Artículo').slice(0, 4)],
    ['an overlong form', new Uint8Array([0xc0, 0xaf])],
    ['a surrogate', new Uint8Array([0xed, 0xa0, 0x80])],
    ['UTF-8 with a damaged letter', new Uint8Array([...utf8(law), 0xf3, 0x20])],
    ['half a letter of UTF-16', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ['a sign that Windows-1252 has no letter for', new Uint8Array([...utf8('El plazo es de diez '), 0x81])],
    ['letters of an encoding that is not ours', new Uint8Array(Buffer.from('îáúåêô ðïìéôéêÞò', 'latin1'))],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...utf8('IHDR'), 0, 0])],
  ])('is refused when it is not text: %s', (_what, bytes) => {
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
