import { isRefusal } from '@articulado/base';
import { clause } from '@articulado/api/testing';
import { numberClauses, wordsOf } from '@articulado/policy-text';
import fs from 'node:fs';
import path from 'node:path';
import { FileConverter } from './file-converter.js';

const fixtures = path.resolve(__dirname, '../../../../adapters/formats/fixtures');
const bytes = (text: string) => new TextEncoder().encode(text);
const article = (index: number) => `Artículo ${index + 1}. ${'Las personas participan. '.repeat(80)}`;
const law = (articles: number) => bytes(Array.from({ length: articles }, (_, index) => article(index)).join('\n\n'));

describe('the thread that reads and writes files', () => {
  const converters: FileConverter[] = [];
  const converter = (limits: Parameters<typeof FileConverter.within>[0] = {}) => {
    const made = FileConverter.within(limits);
    converters.push(made);
    return made;
  };
  afterAll(() => Promise.all(converters.map((one) => one.onModuleDestroy())));

  it.each([
    ['docx', 'docx/mammoth/footnotes.docx'],
    ['odt', 'odt/law.odt'],
  ])('reads %s, told by what is in it', async (format, file) => {
    const read = await converter().read(new Uint8Array(fs.readFileSync(path.join(fixtures, file))));
    expect(read).toMatchObject({ format, report: { words: { missing: [], added: [] } } });
    expect(read).not.toHaveProperty('source');
  });

  it('reads a page of HTML and text alike, the text with its letters', async () => {
    const files = converter();
    const page = await files.read(bytes('<!doctype html><title>Ley</title><p>Artículo 1. Objeto.</p><p>a) uno;</p>'));
    const text = await files.read(bytes('Artículo 1. Objeto.\n\na) uno;'));
    if (isRefusal(page) || isRefusal(text)) throw new Error('refused');
    expect(page.text.map(({ kind }) => kind)).toEqual(text.text.map(({ kind }) => kind));
    expect([page.format, text.format, text.source]).toEqual(['html', 'text', 'Artículo 1. Objeto.\n\na) uno;']);
  });

  it('takes what a person said of single lines', async () => {
    const source = bytes('Artículo 1. Uno.\n\nArtículo 12 Objeto\n\nDoce.');
    const read = await converter().read(source, [{ place: '3', as: 'article' }]);
    if (isRefusal(read)) throw new Error(read.refused);
    expect([...numberClauses(read.text).values()]).toEqual(['1', '12']);
    expect(read.report.doubts).toEqual([]);
  });

  it('gives up a file that takes too long or needs too much, and reads the next one', async () => {
    for (const limits of [{ jobMs: 1 }, { heapMb: 8 }]) {
      const files = converter(limits);
      const outcomes = await Promise.all([files.read(law(2_400)), files.read(law(2_400))]);
      const tooCostly = { refused: 'file-not-readable', details: { problem: 'too-costly' } };
      expect(outcomes).toEqual([tooCostly, tooCostly]);
      Object.assign(files, { limits: { ...files['limits'], jobMs: 20_000, heapMb: 256 } });
      expect(await files.read(bytes('Artículo 1. Uno.'))).toMatchObject({ format: 'text' });
    }
  });

  it('lets who comes when many wait try again, and loses none of those who wait', async () => {
    const files = converter({ waiting: 2 });
    const outcomes = await Promise.all([1, 2, 3, 4].map((number) => files.read(bytes(`Artículo ${number}. Uno.`))));
    expect(outcomes.map((outcome) => ('refused' in outcome ? outcome.refused : outcome.text.map(wordsOf)[0]))).toEqual([
      '',
      '',
      '',
      'busy',
    ]);
  });

  it('leaves the event loop free while it reads a file at the limit', async () => {
    const file = law(2_400);
    expect(file.length).toBeGreaterThan(4_600_000);
    const files = converter();
    await files.read(bytes('Artículo 1. Uno.')); // the thread is there
    const [all, ours] = [process.cpuUsage(), process.threadCpuUsage()];
    const read = await files.read(file);
    const [allMs, oursMs] = [process.cpuUsage(all), process.threadCpuUsage(ours)].map(
      ({ user, system }) => (user + system) / 1_000,
    ) as [number, number];
    expect(read).toMatchObject({ format: 'text' });
    console.log(
      `a file of ${file.length} bytes: ${Math.round(allMs)} ms of CPU, ${Math.round(oursMs)} ms in the event loop`,
    );
    // In CPU, so that it does not matter what else the machine does: a loop that reads the file itself spends nearly all of it.
    expect(oursMs).toBeLessThan(allMs / 4);
  });

  it('writes Markdown that reads back as the same text', async () => {
    const files = converter();
    const text = [clause('a', 'Objeto.', 'article'), { ...clause('b', 'Artículo 5. No es una etiqueta.'), depth: 1 }];
    const written = await files.writeMarkdown(text, { title: 'Ley' });
    if (isRefusal(written)) throw new Error(written.refused);
    const read = await files.read(bytes(written));
    if (isRefusal(read)) throw new Error(read.refused);
    expect(read.text.map(({ kind, depth, content }) => ({ kind, depth, content }))).toEqual(
      text.map(({ kind, depth, content }) => ({ kind, depth, content })),
    );
  });
});
