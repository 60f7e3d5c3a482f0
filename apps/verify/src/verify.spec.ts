import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson, type Json } from '@articulado/base';
import { sha256 } from './record/bytes.js';
import { readRecord } from './record/read-lines.js';
import { GivenRecord, write } from './testing/given-record.js';
import { givenDownload, givenFolder, type TextDownload } from './testing/given-downloads.js';
import { run } from './testing/run.js';
import { verify } from './verify.js';

const download = givenDownload();
const canonical = (json: string) => canonicalJson(JSON.parse(json) as Json);
const lastHash = readRecord(Buffer.from(download.record)).lines.at(-1)!.hash;

describe('verifying a folder', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
  const keep = (kept: TextDownload) => {
    folders.push(givenFolder(kept));
    return folders.at(-1)!;
  };

  it('says valid, with counts and the last hash to note down', async () => {
    const valid = `valid: 2 entries, 2 facts, 1 version, 0 contributions, 0 signatures of the process datos-abiertos; last hash ${lastHash}`;
    const folder = keep(download);
    expect(await run(folder)).toEqual({ exit: 0, said: valid });
    expect(await run(path.join(folder, 'record.ndjson'))).toEqual({ exit: 0, said: valid });
  });

  it('speaks Spanish unless asked otherwise', async () => {
    const lines: string[] = [];
    expect(await verify([keep(download)], (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([
      `válido: 2 asientos, 2 hechos, 1 versión, 0 aportes, 0 firmas del proceso datos-abiertos; última huella ${lastHash}`,
    ]);
    expect(await verify([keep({ ...download, facts: '' })], (line) => lines.push(line))).toBe(1);
    expect(lines.slice(1)).toEqual([
      'NO es válido: 2 hallazgos',
      '- hecho process datos-abiertos: falta; lo selló el asiento 1',
      '- hecho version 1: falta; lo selló el asiento 2',
    ]);
  });

  it('says what is wrong and where', async () => {
    const folder = keep({ ...download, record: download.record.replace('coordinator', 'coordinador') });
    const { exit, said } = await run(folder);
    expect(exit).toBe(1);
    expect(said).toMatch(
      /^NOT valid: 1 finding\n- entry 1: the entry was altered: it states the hash [0-9a-f]{64} and has/,
    );
  });

  it('says which text was altered, by a single letter', async () => {
    const text = download.versions.get(1)!.replace('todos', 'todas');
    const { exit, said } = await run(keep({ ...download, versions: new Map([[1, text]]) }));
    expect({ exit, said }).toEqual({
      exit: 1,
      said: `NOT valid: 1 finding\n- version 1: the text was altered: ${sha256(download.versions.get(1)!)} was frozen, the text has ${sha256(text)}`,
    });
  });

  it('says that a text with the right hash is no valid policy text', async () => {
    const text = canonicalJson({
      ...(JSON.parse(download.versions.get(1)!) as object),
      clauses: [{ id: 'art-1', kind: 'joke' }],
    });
    const { exit, said } = await run(keep(givenDownload(text)));
    expect({ exit, said }).toEqual({
      exit: 1,
      said: 'NOT valid: 1 finding\n- version 1: its text does not have the form of a version',
    });
  });

  const referring = (printed: string) =>
    JSON.stringify({
      ...(JSON.parse(download.versions.get(1)!) as object),
      clauses: [
        { id: 'art-1', kind: 'article', depth: 0, number: '17 Bis', content: [{ text: 'Objeto.' }] },
        {
          id: 'p-1',
          kind: 'content',
          depth: 1,
          content: [{ text: printed, reference: { id: 'r1', target: 'art-1' } }],
        },
      ],
    });

  it('takes a reference that prints the number of the text itself, and says of any other that it does not', async () => {
    expect((await run(keep(givenDownload(canonical(referring('artículo 17 Bis')))))).exit).toBe(0);
    const { exit, said } = await run(keep(givenDownload(canonical(referring('artículo 18')))));
    expect({ exit, said }).toEqual({
      exit: 1,
      said: 'NOT valid: 1 finding\n- version 1: the reference r1 of the clause p-1 does not print the number that the text itself gives to what it refers to',
    });
  });

  it('takes a text of format 1, with a sign that format 2 refuses', async () => {
    const former = (format: number) =>
      canonicalJson({
        ...(JSON.parse(download.versions.get(1)!) as object),
        format,
        clauses: [{ id: 'art-1', kind: 'article', depth: 0, content: [{ text: 'en \u202E09 días' }] }],
      });
    expect((await run(keep(givenDownload(former(1))))).exit).toBe(0);
    expect((await run(keep(givenDownload(former(2))))).said).toContain('does not have the form of a version');
  });

  it('takes no byte order mark for the text, and no bytes that are not UTF-8', async () => {
    const folder = keep(download);
    const file = path.join(folder, 'versions', '1.json');
    const bytes = Buffer.from(download.versions.get(1)!);
    writeFileSync(file, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));
    expect((await run(folder)).said).toContain('version 1: the text was altered');
    writeFileSync(file, Buffer.concat([bytes, Buffer.from([0xff])]));
    expect((await run(folder)).said).toContain('version 1: its bytes are not UTF-8');
  });

  it('never takes a copy in Latin-1, which has another hash, for what was frozen', async () => {
    const folder = keep(download);
    writeFileSync(path.join(folder, 'versions', '1.json'), Buffer.from(download.versions.get(1)!, 'latin1'));
    expect(await run(folder)).toEqual({
      exit: 1,
      said: 'NOT valid: 1 finding\n- version 1: its bytes are not UTF-8',
    });
    writeFileSync(path.join(folder, 'versions', '1.json'), download.versions.get(1)!);
    writeFileSync(path.join(folder, 'facts.ndjson'), Buffer.from(download.facts, 'latin1'));
    expect((await run(folder)).said).toContain('facts, line 1: its bytes are not UTF-8');
  });

  it('compares with a hash noted earlier', async () => {
    const folder = keep(download);
    expect((await run(folder, '--noted', lastHash)).exit).toBe(0);
    const { exit, said } = await run(folder, '--noted', 'a'.repeat(64));
    expect(exit).toBe(1);
    expect(said).toContain(`record: the hash you noted is gone (${'a'.repeat(64)}): the record was rewritten`);
  });

  it('prints nothing that could move the cursor of a terminal', async () => {
    const facts = download.facts.replace('"id":"1"', '"id":"1\\u001b[2J\u202e"');
    const { exit, said } = await run(keep({ ...download, facts }));
    expect(exit).toBe(1);
    expect(said).toContain('fact version 1\uFFFD[2J\uFFFD: no entry vouches for it');
  });

  it('reads no link, and says so of a file among the versions that is none', async () => {
    const folder = keep(download);
    const file = path.join(folder, 'facts.ndjson');
    writeFileSync(path.join(folder, 'versions', '01.json'), '{}');
    writeFileSync(path.join(folder, 'versions', '.DS_Store'), '');
    expect((await run(folder)).said).toBe(
      'NOT valid: 1 finding\n- folder: among the versions there is a file that is none: 01.json',
    );
    renameSync(file, path.join(folder, 'elsewhere'));
    symlinkSync('elsewhere', file);
    expect(await run(folder)).toEqual({
      exit: 2,
      said: `Could not get ${file} (it is not a file). Nothing has been checked.`,
    });
  });

  it('does not begin with a thousand and one versions', async () => {
    const folder = keep(download);
    for (let number = 2; number <= 1_001; number += 1)
      writeFileSync(path.join(folder, 'versions', `${number}.json`), '');
    expect((await run(folder)).said).toContain('(more than 1000 versions). Nothing has been checked.');
  });

  it('says how many contributions were redacted', async () => {
    const { record, facts, versions } = write(new GivenRecord().create().freeze(1).contribute(1).redact(1).downloads);
    const texts = new Map([...versions].map(([number, text]) => [number, Buffer.from(text).toString()]));
    const folder = keep({ record: record.toString(), facts: Buffer.from(facts).toString(), versions: texts });
    expect((await run(folder)).said).toContain(
      '1 contribution, 0 signatures, 1 contribution redacted by order of the process',
    );
  });

  it('says that nothing was checked where a file is missing', async () => {
    const folder = keep(download);
    rmSync(path.join(folder, 'facts.ndjson'));
    const { exit, said } = await run(folder);
    expect(exit).toBe(2);
    expect(said).toMatch(/^Could not get .*facts\.ndjson \(ENOENT.*\)\. Nothing has been checked\.$/);
  });
});

describe('called wrongly', () => {
  it.each([
    [[]],
    [['https://example.org/']],
    [['/no/such/folder']],
    [['--help']],
    [['ftp://example.org/processes/a']],
    [['.', '--noted']],
    [['.', '--noted', 'abc']],
    [['.', '.']],
  ])('shows how it is called: %j', async (words) => {
    const { exit, said } = await run(...words);
    expect(exit).toBe(2);
    expect(said).toMatch(/^Usage: npm run verify -- <address or file>/);
  });
});
