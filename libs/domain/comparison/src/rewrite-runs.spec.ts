import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import { atom, type Run } from '@articulado/policy-text';
import fc from 'fast-check';
import { rewriteRuns } from './rewrite-runs.js';

const seed = seedNow();
const note = (id: string): Run => ({ text: atom, note: id as ClauseId });
const reference = (text: string): Run => ({ text, reference: { id: 'r', target: 'otra' as ClauseId } });

describe('a clause that is to say other words', () => {
  it('keeps the formatting of those that stay, and gives new ones that of what they replace', () => {
    const content: Run[] = [{ text: 'En ' }, { text: 'quince', bold: true }, { text: ' días.' }];
    expect(rewriteRuns(content, 'En treinta días hábiles.')).toEqual([
      { text: 'En ' },
      { text: 'treinta', bold: true },
      { text: ' días hábiles.' },
    ]);
  });

  it('formats what is written within formatted words, and not what is written beside them', () => {
    const content: Run[] = [{ text: 'muy grande', bold: true }, { text: ' es' }];
    expect(rewriteRuns(content, 'muy muy grande es')[0]).toEqual({ text: 'muy muy grande', bold: true });
    expect(rewriteRuns(content, 'muy grande hoy es')[0]).toEqual({ text: 'muy grande', bold: true });
    expect(rewriteRuns(content, 'no muy grande es')[0]).toEqual({ text: 'no ' });
  });

  it('keeps each note behind the word that it follows, also where that word goes', () => {
    const content: Run[] = [{ text: 'Los datos' }, note('1'), { text: ' son públicos' }, note('2'), { text: '.' }];
    expect(rewriteRuns(content, 'Los nuevos datos son abiertos.')).toEqual([
      { text: 'Los nuevos datos' },
      note('1'),
      { text: ' son abiertos' },
      note('2'),
      { text: '.' },
    ]);
    expect(rewriteRuns(content, '')).toEqual([note('1'), note('2')]);
  });

  it('keeps a reference whose words stay, and has it be words where they change', () => {
    const content: Run[] = [{ text: 'Según el ' }, reference('artículo 3'), { text: '.' }];
    expect(rewriteRuns(content, 'Conforme al artículo 3.')).toContainEqual({ ...reference(atom) });
    expect(rewriteRuns(content, 'Según el artículo 4.')).toEqual([{ text: 'Según el artículo 4.' }]);
  });

  it('replaces what is not composed as a whole', () => {
    expect(rewriteRuns([{ text: 'accio\u0301n' }], 'acción')).toEqual([{ text: 'acción' }]);
  });

  it(`says the words, keeps every note, and is the same where nothing changes (seed ${seed})`, () => {
    const word = fc.constantFrom('los ', 'datos ', 'son ', 'de ', 'todas, ', 'y ');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));
    const run: fc.Arbitrary<Run> = fc.oneof(
      fc.record({ text, bold: fc.constantFrom(undefined, true as const) }),
      fc.constantFrom(note('1'), note('2')),
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), text, (content, words) => {
        const rewritten = rewriteRuns(content, words);
        const notesOf = (runs: readonly Run[]) => runs.flatMap(({ note }) => note ?? []);
        expect(rewritten.flatMap(({ note, text }) => (note ? [] : text)).join('')).toBe(words);
        expect(notesOf(rewritten)).toEqual(notesOf(content));
        const readable = content.flatMap(({ note, text }) => (note ? [] : text)).join('');
        const same = rewriteRuns(content, readable);
        expect(same.map(({ text, note, bold }) => [text, note, bold])).toEqual(
          joined(content).map(({ text, note, bold }) => [text, note, bold]),
        );
      }),
      { numRuns: runsOr(1_000, 10_000), seed },
    );
  });
});

function joined(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    if (run.text === '') return done;
    if (!last || last.note || run.note || last.bold !== run.bold) return [...done, run];
    return [...done.slice(0, -1), { ...last, text: last.text + run.text }];
  }, []);
}
