import type { VersionRow } from '@articulado/persistence';
import { freshDatabase } from '@articulado/persistence/testing';
import { type Clause, searchWords, writeVersion } from '@articulado/policy-text';
import { VersionSearch } from './version-search.js';

const clause = (id: string, text: string) =>
  ({ id, kind: 'content', depth: 0, content: [{ text }] }) as unknown as Clause;

/** @param reads - counts how often the text is read */
function version(id: string, words: readonly string[], reads?: { count: number }): VersionRow {
  const clauses = words.map((each, place) => clause(`c${place}`, each));
  const named = { process: 'agua', number: 1, note: 'Primera.', language: 'es', frozenAt: '2026-01-01T00:00:00.000Z' };
  const text = writeVersion({ ...named, clauses });
  return {
    id,
    get text() {
      if (reads) reads.count++;
      return text;
    },
  } as unknown as VersionRow;
}

describe('a search in a frozen text', () => {
  it('finds the clauses that have all of the words, and none for no words or too many', () => {
    const search = new VersionSearch();
    const text = version('v', ['Los datos públicos.', 'Los datos del Petén.', 'El plazo.']);
    expect([...search.find(text, 'DATOS peten')]).toEqual(['c1']);
    expect([...search.find(text, 'dat')]).toEqual(['c0', 'c1']);
    for (const nothing of ['', ' ¿? ', 'nada', `plazo ${'x'.repeat(200)}`])
      expect([...search.find(text, nothing)]).toEqual([]);
  });

  it('reads the words of the texts that were searched last once', () => {
    const search = new VersionSearch();
    const reads = { count: 0 };
    const often = version('often', ['Los datos.'], reads);
    search.find(often, 'datos');
    const once = reads.count;
    for (let other = 0; other < 7; other++) search.find(version(`v${other}`, ['Otro.']), 'otro');
    search.find(often, 'datos');
    expect(reads.count).toBe(once);
    for (let other = 0; other < 8; other++) search.find(version(`w${other}`, ['Otro.']), 'otro');
    expect([...search.find(often, 'datos')]).toEqual(['c0']);
    expect(reads.count).toBe(2 * once);
  });

  it('reads words as the database reads those of contributions', async () => {
    const { dataSource, drop } = await freshDatabase();
    const texts = [
      "La publicación, en Petén; K’iche’ y K'iche' (K`iche`)…",
      'ministerios/municipalidades n.º 12-A, Nº 3, «año» ½',
      'ÁÉÍÓÚ Ñandú pingüino ﬁn x²  a\u0301 e\u00a0f',
      '¿? — ',
    ];
    for (const text of texts) {
      const [row] = await dataSource.query<[{ words: string[] }]>('SELECT search_words($1) AS words', [text]);
      expect([text, row.words.toSorted()]).toEqual([text, [...new Set(searchWords(text))].toSorted()]);
    }
    await drop();
  });
});
