import { deflateSync, strToU8 } from 'fflate';
import { formatOf } from './format-of.js';
import { fixture } from './testing/fixture.js';
import { lawDocx } from './testing/law-docx.js';
import { zip } from './testing/packed-parts.js';

describe('the format of a file', () => {
  it('is told by what is in it', () => {
    expect(formatOf(lawDocx())).toBe('docx');
    expect(formatOf(fixture('odt/law.odt'))).toBe('odt');
    expect(formatOf(fixture('html/law.html'))).toBe('html');
    for (const page of [
      '<html><p>a',
      '\uFEFF<!DOCTYPE HTML>',
      '<!-- a -->\n<html lang=es>',
      '<?xml version="1.0"?><!DOCTYPE html>',
    ])
      expect(formatOf(strToU8(page))).toBe('html');
    expect(formatOf(new Uint8Array(Buffer.from('\uFEFF<html>', 'utf16le')))).toBe('html');
    for (const text of ['# Ley', '<div>a</div>', 'html', '', '<!-- a -->\n# Ley'])
      expect(formatOf(strToU8(text))).toBe('text');
  });

  it('is refused where no reader reads it', () => {
    const compound = (more: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(more, 'utf16le')]);
    const refusals = [
      strToU8('%PDF-1.7'),
      strToU8('{\\rtf1'),
      compound('WordDocument'),
      compound('EncryptedPackage'),
      zip({ a: 'b' }),
      deflateSync(strToU8('a')),
    ];
    expect(
      refusals
        .map((file) => formatOf(file))
        .map((format) => (typeof format === 'string' ? format : String(format.details.problem))),
    ).toEqual(['other-format', 'other-format', 'other-format', 'encrypted', 'other-format', 'text']);
  });
});
