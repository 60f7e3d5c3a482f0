import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText } from '@articulado/policy-text';
import fc from 'fast-check';
import { FollowedText } from './followed-text.js';

const seed = seedNow();
const numRuns = runsOr(1_000, 20_000);

const clause = (id: string, words: string, more: Partial<Clause> = {}): Clause => ({
  id: id as ClauseId,
  kind: 'article',
  depth: 0,
  content: words === '' ? [] : [{ text: words }],
  ...more,
});
const follow = (before: PolicyText, after: PolicyText, quote?: string, clauseId = before[0]!.id) => {
  const words = before
    .find(({ id }) => id === clauseId)!
    .content.map(({ text }) => text)
    .join('');
  const quoteStart = quote === undefined ? undefined : words.indexOf(quote);
  return new FollowedText(before, after).follow({ clauseId, quote, quoteStart });
};

const term = clause('a', 'El plazo es de diez días. Vencido el plazo, el plazo corre de nuevo.');
const other = clause('b', 'La institución publica sus datos en formatos abiertos y sin costo.');

describe('words that somebody spoke of, in a later text', () => {
  it('FO1: are the same where their clause reads as it did, moved where it stands elsewhere, gone where it is gone', () => {
    const more = clause('c', 'Ente rector de la política nacional de datos abiertos.');
    const text = [term, other, more];
    expect(follow(text, text, 'diez días')).toEqual({
      status: 'same',
      clauseId: 'a',
      quote: 'diez días',
      quoteStart: 15,
    });
    expect(follow(text, text)).toEqual({ status: 'same', clauseId: 'a' });
    expect(follow(text, [other, more, term], 'diez días')).toMatchObject({
      status: 'moved',
      clauseId: 'a',
      quoteStart: 15,
    });
    expect(follow(text, [other, more, term])).toEqual({ status: 'moved', clauseId: 'a' });
    expect(follow(text, [other, more], 'diez días')).toEqual({ status: 'gone' });
    expect(follow(text, [other, more])).toEqual({ status: 'gone' });
  });

  it('FO1: a clause alone changed when its words did, or those of a part of it', () => {
    const part = (words: string) => clause('p', words, { kind: 'content', depth: 1 });
    expect(follow([term, part('Uno.')], [term, part('Dos.')])).toEqual({ status: 'changed', clauseId: 'a' });
    expect(follow([term], [clause('a', 'El plazo es otro.')])).toEqual({ status: 'changed', clauseId: 'a' });
    expect(follow([term], [clause('a', `${term.content[0]!.text} `)])).toEqual({ status: 'same', clauseId: 'a' });
  });

  it('FO2: are followed into the clause that theirs was split into or merged with', () => {
    const first = 'El plazo es de diez días.';
    const second = 'Vencido el plazo, el plazo corre de nuevo.';
    const split = [clause('a', first), clause('n', second), other];
    expect(follow([term, other], split, 'corre de nuevo')).toEqual({
      status: 'moved',
      clauseId: 'n',
      quote: 'corre de nuevo',
      quoteStart: second.indexOf('corre'),
    });
    expect(follow([term, other], split, 'diez días. Vencido')).toEqual({ status: 'changed', clauseId: 'a' });
    const merged = [clause('b', `${other.content[0]!.text} ${term.content[0]!.text}`)];
    expect(follow([term, other], merged, 'diez días')).toMatchObject({ status: 'moved', clauseId: 'b' });
    expect(new FollowedText([term, other], merged).holdersOf(term.id)).toEqual(['b']);
    expect(follow([term, other], merged)).toEqual({ status: 'moved', clauseId: 'b' });
  });

  it('FO2: are gone where few words stood, which may stand anywhere, or the same words stand twice', () => {
    expect(follow([clause('a', 'Vigencia.'), other], [other, clause('n', 'Vigencia.')])).toEqual({ status: 'gone' });
    const twin = clause('n', term.content[0]!.text);
    const again = { ...twin, id: 'm' as ClauseId };
    expect(follow([term, other], [other, twin, again])).toEqual({ status: 'gone' });
    expect(follow([term, other, again], [other, twin])).toEqual({ status: 'gone' });
  });

  it('FO3: stay in a clause that was reworded elsewhere', () => {
    const after = [clause('a', 'El plazo es de diez días hábiles. Vencido el plazo, el plazo corre de nuevo.')];
    expect(follow([term], after, 'corre de nuevo')).toMatchObject({ status: 'same', quote: 'corre de nuevo' });
    expect(follow([term], after, 'diez días. Vencido')).toEqual({ status: 'changed', clauseId: 'a' });
  });

  it('FO3: changed where it is not sure which of several equal words they are', () => {
    const before = [clause('a', 'de plazo y de plazo y de plazo')];
    const after = [clause('a', 'de plazo y de plazo')];
    const follower = new FollowedText(before, after);
    for (const quoteStart of [3, 14, 25])
      expect(follower.follow({ clauseId: before[0]!.id, quote: 'plazo', quoteStart })).toMatchObject({
        status: 'changed',
      });
  });

  it('FO3: changed where one of several like stretches was taken out, however long they are', () => {
    const stretch = 'los datos de la ley se publican';
    const before = [clause('a', `${stretch} y ${stretch} y ${stretch}.`)];
    const follower = new FollowedText(before, [clause('a', `${stretch} y ${stretch}.`)]);
    for (const quoteStart of [4, 4 + stretch.length + 3, 4 + 2 * (stretch.length + 3)])
      expect(follower.follow({ clauseId: before[0]!.id, quote: 'datos', quoteStart })).toMatchObject({
        status: 'changed',
      });
  });

  it('FO3: changed where nothing but a few words stayed of the whole clause', () => {
    const after = [clause('a', 'Se fija por decreto otro plazo para cada trámite.')];
    expect(follow([term], after, 'diez')).toEqual({ status: 'changed', clauseId: 'a' });
    expect(follow([clause('a', 'Un plazo corto.')], after, 'plazo')).toEqual({ status: 'changed', clauseId: 'a' });
  });

  describe('of a clause that is gone', () => {
    const gone = (words: string, after: readonly string[], before: readonly string[] = []) =>
      new FollowedText(
        [clause('g', words), ...before.map((one, nth) => clause(`b${nth}`, one))],
        after.map((one, nth) => clause(`n${nth}`, one)),
      ).saidAgain('g' as ClauseId);

    it.each([
      [
        'FO5: are found, few as they are, in a clause that says nothing else',
        'Segundo: riego.',
        ['Uno.', 'Segundo: riego;'],
        'n1',
      ],
      [
        'FO5: within the words of another one',
        'Segundo: riego.',
        ['El orden es: primero, agua; segundo: riego.'],
        'n0',
      ],
      ['FO5: one alone in a clause that says nothing else', 'INE', ['Uno.', 'INE.'], 'n1'],
      ['FO5: many that stand within others too', other.content[0]!.text, [`Uno. ${other.content[0]!.text} Dos.`], 'n0'],
    ])('%s', (_rule, words, after, only) => {
      expect(gone(words, after)).toEqual({ isAnywhere: true, only });
    });

    it.each([
      ['FO5: no single word in a sentence', 'Sí', ['La respuesta es sí, siempre.']],
      ['FO5: none that are said twice', 'Segundo: riego.', ['Segundo: riego.', 'Y segundo, riego.']],
      ['FO5: none that another one said as well before', 'Sí', ['Sí'], ['Sí']],
      ['FO5: none that one clause says twice', 'de la', ['Los datos de la ley y de la norma.']],
      ['FO5: none that overlap themselves', 'a b a', ['a b a b a']],
    ])('%s', (_rule, words, after, before: readonly string[] = []) => {
      expect(gone(words, after, before)).toEqual({ isAnywhere: true });
    });

    it.each([
      ['FO5: nowhere where a word is another one', 'Segundo: riego.', ['Segundo: riegos.', 'Segundo el riego.']],
      ['FO5: nowhere within words', 'Sí', ['Asímismo, síntesis.']],
      ['FO5: nowhere over the border of clauses', 'Segundo: riego.', ['Segundo:', 'riego.']],
      ['FO5: nowhere without words', '—', ['—', 'Uno.']],
    ])('%s', (_rule, words, after) => {
      expect(gone(words, after)).toEqual({ isAnywhere: false });
    });
  });

  it(`FO4: are never others: 1,000 random edits, seed ${seed}`, () => {
    const [tally, place] = [{ intact: 0, followed: 0 }, fc.nat(1_000)];
    const edit = fc.record({
      kind: fc.constantFrom(...kinds),
      clause: place,
      at: place,
      length: fc.integer({ min: 1, max: 5 }),
    });
    const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 3, maxLength: 25 });
    const texts = fc.array(words, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        texts,
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        place,
        place,
        edit,
        (text, edits, c, at, q) => {
          const model = modelOf(text);
          const before = model.map((one) => ({ ...one, tokens: [...one.tokens] }));
          const chosen = before[c % before.length]!;
          const first = at % chosen.tokens.length;
          const quoted = chosen.tokens.slice(first, first + q.length);
          for (const one of edits) apply(model, one);
          const quoteStart = wordsOf(chosen.tokens.slice(0, first)).length + (first > 0 ? 1 : 0);
          const spoken = { clauseId: chosen.id, quote: wordsOf(quoted), quoteStart };
          const found = new FollowedText(textOf(before), textOf(model)).follow(spoken);
          const isIntact = model.some(({ tokens }) =>
            quoted.every((token, n) => tokens[tokens.indexOf(quoted[0]!) + n] === token),
          );
          tally.intact += isIntact ? 1 : 0;
          if (found.quoteStart === undefined) return;
          tally.followed += 1;
          const now = model.find(({ id }) => id === found.clauseId)!;
          if (now.id === chosen.id && wordsOf(now.tokens) === wordsOf(chosen.tokens)) return; // it reads as it did, whatever was done
          const index = wordsOf(now.tokens).slice(0, found.quoteStart).split(' ').length - 1;
          expect(now.tokens.slice(index, index + quoted.length)).toEqual(quoted);
        },
      ),
      { seed, numRuns },
    );
    // Honest, and of use: most words that nobody touched are found.
    expect(tally.followed / tally.intact).toBeGreaterThan(0.6);
  });
});

/** As in a law: a third of all words are some that stand in every clause, often more than once. */
const common = ['el', 'plazo', 'de', 'los', 'datos', 'y', 'que', 'la'];
const vocabulary = [...common, ...common, ...common, ...Array.from({ length: 48 }, (_, nth) => `palabra${nth}`)];
const kinds = ['delete', 'insert', 'replace', 'split', 'merge', 'move', 'remove', 'add'] as const;

/** A word that is itself wherever it goes, and none that is spelled alike. */
interface Token {
  readonly word: string;
  readonly nth: number;
}
interface Model {
  readonly id: ClauseId;
  tokens: Token[];
}

let made = 0;
const fresh = (count: number): Token[] =>
  Array.from({ length: count }, () => ({ word: `nueva${(made += 1)}`, nth: made }));
const modelOf = (text: readonly (readonly string[])[]): Model[] =>
  text.map((words, index) => ({
    id: `c${index}` as ClauseId,
    tokens: words.map((word) => ({ word, nth: (made += 1) })),
  }));
const wordsOf = (tokens: readonly Token[]) => tokens.map(({ word }) => word).join(' ');
const textOf = (model: readonly Model[]): PolicyText => model.map(({ id, tokens }) => clause(id, wordsOf(tokens)));

interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly clause: number;
  readonly at: number;
  readonly length: number;
}

/** Edits as people make them; what is written anew is spelled like nothing that was there. */
function apply(model: Model[], { kind, clause: nth, at, length }: Edit): void {
  const place = model.length === 0 ? 0 : nth % model.length;
  const one = model[place];
  if (kind === 'add' || !one) model.splice(place, 0, { id: `n${(made += 1)}` as ClauseId, tokens: fresh(length + 3) });
  else if (kind === 'delete') one.tokens.splice(at % (one.tokens.length + 1), length);
  else if (kind === 'insert') one.tokens.splice(at % (one.tokens.length + 1), 0, ...fresh(length));
  else if (kind === 'replace') one.tokens.splice(at % (one.tokens.length + 1), length, ...fresh(length));
  else if (kind === 'split')
    model.splice(place + 1, 0, {
      id: `n${(made += 1)}` as ClauseId,
      tokens: one.tokens.splice(at % (one.tokens.length + 1)),
    });
  else if (kind === 'merge' && model[place + 1]) one.tokens.push(...model.splice(place + 1, 1)[0]!.tokens);
  else if (kind === 'move') model.splice(at % model.length, 0, ...model.splice(place, 1));
  else if (kind === 'remove' && model.length > 1) model.splice(place, 1);
}
