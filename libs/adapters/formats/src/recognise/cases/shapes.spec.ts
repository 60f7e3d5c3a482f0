import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drawnText, recognised } from '../../testing/drawn-text.js';

const folder = path.join(__dirname, 'shapes');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const sources = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md');

describe('a law in the shape of its country', () => {
  it.each(sources)('%s: each clause is what it is, with the number it has in the file, and no word is lost', (name) => {
    const { text, report } = recognised(read(name));
    expect(drawnText(text)).toEqual(
      read(name.replace(/\.\w+$/, '.right'))
        .trimEnd()
        .split('\n'),
    );
    expect(report.words).toMatchObject({ missing: [], added: [] });
    expect(report.numbers).toEqual([]);
  });

  it.each(sources)(
    '%s: is the same in decomposed letters, with other ends of lines, and with no-break spaces before its lines',
    (name) => {
      const source = read(name);
      const right = drawnText(recognised(source).text);
      expect(drawnText(recognised(source.normalize('NFD')).text)).toEqual(right);
      expect(drawnText(recognised(source.replaceAll('\n', '\r\n')).text)).toEqual(right);
      if (!source.includes('\f'))
        expect(drawnText(recognised(source.replaceAll(/^(?=.)/gm, '\u00A0\u00A0')).text)).toEqual(right);
    },
  );
});
