import { runsOr, seedNow } from '@articulado/base/testing/seed';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from './docx/read-docx.js';
import { readHtml } from './html/read-html.js';
import { readOdt } from './odt/read-odt.js';
import { packageLimits } from './package/open-package.js';
import { docxFile, docxParts, p } from './testing/docx-file.js';
import { answer } from './testing/answer.js';
import { fixture, fixturesIn } from './testing/fixture.js';
import { lawDocx, lawParts } from './testing/law-docx.js';
import { plainDocx, plainOdt, zip } from './testing/packed-parts.js';

const seed = seedNow();

const without = <Part>(parts: Record<string, Part>, lost: string) =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => name !== lost));

describe('a hostile package', () => {
  it('that unpacks to much more than it is, is refused before it is unpacked', () => {
    for (const read of [readDocx, readOdt]) {
      expect(answer(read(zipOfParts(1, { size: 1_000_000_000 })))).toBe('too-large-unpacked');
      expect(answer(read(zipOfParts(1, { size: 11_000_000 })))).toBe('too-large-unpacked');
    }
  });

  it('of which each part is small, but all together are not, is refused', () => {
    expect(answer(readDocx(zipOfParts(120, { size: 900_000 })))).toBe('too-large-unpacked');
  });

  it('whose directory tells a smaller size than comes out, is refused without unpacking more', () => {
    const file = zip({ ...plainDocx, 'word/document.xml': new Uint8Array(4_000_000).fill(32) });
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 4_000_000)
        view.setUint32(at + 24, 100, true);
    }
    expect(answer(readDocx(file))).toBe('damaged');
  });

  it('with a hundred thousand parts, or more than it may have, is refused', () => {
    expect(answer(readDocx(zipOfParts(packageLimits.parts + 1)))).toBe('too-many-parts');
    expect(answer(readOdt(zipOfParts(65_534)))).toBe('too-many-parts');
    // A directory of 100,000 is told in the fields of zip64, and 0xFFFF in those that are read.
    expect(answer(readDocx(zipOfParts(100_000, { nameLength: 3 })))).toBe('too-many-parts');
  });

  it('with two parts of one name is refused: another program may read the other', () => {
    expect(answer(readDocx(zip({ ...plainDocx, 'WORD/document.xml': plainDocx['word/document.xml']! })))).toBe(
      'damaged',
    );
  });

  it('within a package is not opened', () => {
    expect(answer(readDocx(zip({ ...plainDocx, 'word/embeddings/a.docx': lawDocx() })))).toBe('1 blocks');
  });

  it('with macros, with a password, or of another kind, is refused for what it is', () => {
    expect(answer(readDocx(zip({ ...plainDocx, 'word/vbaProject.bin': 'x' })))).toBe('has-macros');
    expect(answer(readOdt(zip({ ...plainOdt, 'Basic/Standard/Module1.xml': '<x/>' })))).toBe('has-macros');
    expect(answer(readOdt(zip({ ...plainOdt, 'META-INF/manifest.xml': '<manifest:encryption-data/>' })))).toBe(
      'encrypted',
    );
    expect(
      answer(
        readDocx(
          zip({
            ...plainDocx,
            '_rels/.rels': plainDocx['_rels/.rels']!.toString().replace('word/document.xml', 'xl/workbook.xml'),
          }),
        ),
      ),
    ).toBe('other-format');
    expect(answer(readDocx(zip(plainOdt)))).toBe('other-format');
    expect(answer(readOdt(zip(plainDocx)))).toBe('other-format');
    expect(answer(readDocx(strToU8('# Ley')))).toBe('damaged');
    expect(answer(readDocx(new Uint8Array()))).toBe('file-empty');
    expect(answer(readDocx(new Uint8Array(5_000_001)))).toBe('file-too-large');
  });

  it('refers to parts outside of it, which are not looked for', () => {
    const external = (type: string) =>
      `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.org/${type}" TargetMode="External"/>`;
    const relationships = ['styles', 'numbering', 'footnotes', 'attachedTemplate', 'image', 'frame']
      .map(external)
      .join('');
    expect(answer(readDocx(docxFile({ body: p('a'), relationships })))).toBe('1 blocks');
    const outside = relationships.replace('https://example.org/styles" TargetMode="External', '../../../etc/passwd');
    expect(answer(readDocx(docxFile({ body: p('a'), relationships: outside })))).toBe('damaged');
  });

  it('that lost a part which it names is refused, and not read without the words of it', () => {
    for (const lost of ['word/footnotes.xml', 'word/comments.xml', 'word/header.xml', 'word/numbering.xml']) {
      expect(answer(readDocx(zip(without(docxParts(lawParts), lost))))).toBe('damaged');
    }
    for (const lost of ['content.xml', 'styles.xml'])
      expect(answer(readOdt(zip(without(plainOdt, lost))))).toBe('damaged');
  });
});

/** A zip whose directory tells of so many parts, without the parts themselves. */
function zipOfParts(count: number, { size = 0, nameLength = 6 } = {}): Uint8Array {
  const entry = 46 + nameLength;
  const file = new Uint8Array(30 + count * entry + 22);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x04034b50, true);
  for (let index = 0; index < count; index++) {
    const at = 30 + index * entry;
    view.setUint32(at, 0x02014b50, true);
    view.setUint32(at + 20, 1_000, true);
    view.setUint32(at + 24, size, true);
    view.setUint16(at + 28, nameLength, true);
    file.set(strToU8(String(index).padStart(nameLength, '0').slice(-nameLength)), at + 46);
  }
  const end = 30 + count * entry;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, Math.min(count, 0xffff), true);
  view.setUint16(end + 10, Math.min(count, 0xffff), true);
  view.setUint32(end + 12, count * entry, true);
  view.setUint32(end + 16, 30, true);
  return file;
}

describe('a package of another program', () => {
  it('may write all sizes in eight bytes, stored parts, folders with backslashes, and a comment at its end', () => {
    const parts = Object.entries(plainDocx).map(([name, part]) => [name.replaceAll('/', '\\'), strToU8(String(part))]);
    const file = zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { level: 0, comment: 'fin' });
    expect(answer(readDocx(file))).toBe('1 blocks');
    expect(answer(readDocx(withWideSizes(zip(plainDocx))))).toBe('1 blocks');
  });
});

/** The same zip with the sizes of its directory in the field of zip64. */
function withWideSizes(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset);
  const end = file.length - 22;
  const start = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let at = start; at < end; at += 46 + view.getUint16(at + 28, true)) {
    const named = 46 + view.getUint16(at + 28, true);
    const entry = new Uint8Array(named + 20);
    entry.set(file.subarray(at, at + named));
    const wide = new DataView(entry.buffer);
    wide.setUint16(named, 1, true);
    wide.setUint16(named + 2, 16, true);
    wide.setBigUint64(named + 4, BigInt(wide.getUint32(24, true)), true);
    wide.setBigUint64(named + 12, BigInt(wide.getUint32(20, true)), true);
    for (const place of [20, 24]) wide.setUint32(place, 0xffffffff, true);
    wide.setUint16(30, 20, true);
    entries.push(entry);
  }
  return new Uint8Array(Buffer.concat([file.subarray(0, start), ...entries, file.subarray(end)]));
}

describe(`a spoilt file (seed ${seed})`, () => {
  const next = numbers(seed);
  const readers = { docx: readDocx, odt: readOdt };
  const files = [
    ['docx', lawDocx()] as const,
    ...fixturesIn('odt')
      .filter((name) => /law|changes/.test(name))
      .map((name) => ['odt', fixture(name)] as const),
    ...fixturesIn('docx')
      .filter((name) => /Numbering|comments-rich/.test(name))
      .map((name) => ['docx', fixture(name)] as const),
  ];

  it('that was cut anywhere is refused', () => {
    for (const [kind, file] of files) {
      for (let part = 0; part < 50; part++) {
        const cut = file.subarray(0, Math.floor((file.length * part) / 50));
        expect(['damaged', 'file-empty']).toContain(answer(readers[kind](cut)));
      }
    }
  });

  it('with some other bytes is refused or read, never with other words', () => {
    const rounds = runsOr(40, 2_000);
    for (const [kind, file] of files) {
      const right = readers[kind](file);
      for (let round = 0; round < rounds; round++) {
        const spoilt = file.slice();
        for (let flips = 1 + (next() % 8); flips > 0; flips--) spoilt[next() % spoilt.length]! ^= 1 << (next() % 8);
        const read = readers[kind](spoilt);
        if ('refused' in read) expect(read.refused).toBe('file-not-readable');
        else expect(read).toEqual(right);
      }
    }
  });

  it('whose XML was spoilt before it was packed is refused or read', () => {
    const parts = docxParts(lawParts);
    const rounds = runsOr(60, 3_000);
    for (let round = 0; round < rounds; round++) {
      const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
      const name = names[next() % names.length]!;
      expect(answer(readDocx(zip({ ...parts, [name]: spoilXml(String(parts[name])) })))).toMatch(
        /blocks$|damaged|declares|other-format/,
      );
    }
    for (let round = 0; round < rounds; round++) {
      const page = spoilXml(new TextDecoder().decode(fixture('clipboard/word.html')));
      expect(answer(readHtml(page))).toMatch(/blocks$/);
    }
  });

  /** Takes some elements out, doubles some, or puts them elsewhere. */
  function spoilXml(xml: string): string {
    const pieces = xml.split(/(?=<)/);
    for (let times = 1 + (next() % 6); times > 0; times--) {
      const [from, to, kind] = [next() % pieces.length, next() % pieces.length, next() % 3];
      if (kind === 0) pieces.splice(from, 1);
      else if (kind === 1) pieces.splice(to, 0, pieces[from]!);
      else [pieces[from], pieces[to]] = [pieces[to]!, pieces[from]!];
    }
    return pieces.join('');
  }
});

/** Numbers that look random and are the same for one seed. */
function numbers(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}
