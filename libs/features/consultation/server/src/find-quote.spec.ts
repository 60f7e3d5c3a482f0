import { findQuotes } from './find-quote.js';

const words = 'Los datos son públicos (salvo reserva).\nLos datos son  de todos.';

describe('a quote', () => {
  it('is found wherever it stands', () => {
    expect(findQuotes(words, 'Los datos')).toEqual([
      { quote: 'Los datos', start: 0 },
      { quote: 'Los datos', start: 40 },
    ]);
    expect(findQuotes(words, 'salvo reserva).')).toEqual([{ quote: 'salvo reserva).', start: 24 }]);
  });

  it('is returned in the words of the clause when the white space differs', () => {
    expect(findQuotes(words, ' reserva). Los datos son de ')).toEqual([
      { quote: 'reserva).\nLos datos son  de', start: 30 },
    ]);
  });

  it.each(['los datos', 'datos publicos', 'reserva) Los', 'salvo .*'])(
    'is not found when the words differ: "%s"',
    (quote) => expect(findQuotes(words, quote)).toEqual([]),
  );

  const clause = 'El plazo es de diez días. Vencido el plazo, el plazo corre de nuevo.';

  it.each([
    ['El', 3],
    ['Vencido el', 37],
    ['días.  Vencido el', 37],
    ['plazo, el', 47],
  ])('is found where it was marked, behind “%s”', (prefix, start) => {
    expect(findQuotes(clause, 'plazo', prefix)).toEqual([{ quote: 'plazo', start }]);
  });

  it('may be anywhere, where what is said to stand before it does not', () => {
    expect(findQuotes(clause, 'plazo', 'otro').map(({ start }) => start)).toEqual([3, 37, 47]);
  });

  it('is found in every place of thousands, behind the nearest words of as long a prefix', () => {
    const many = 'a '.repeat(10_000);
    expect(findQuotes(many, 'a', many)).toHaveLength(10_000 - 30);
    expect(findQuotes(many, `${'a '.repeat(5_000)}b`, many)).toEqual([]);
  });

  it.each([
    ['Los “datos abiertos” del Estado', '"datos abiertos"', '“datos abiertos”'],
    ['Los «datos abiertos» del Estado', '“datos abiertos”', '«datos abiertos»'],
    ['en q’eqchi’ y en español', "q'eqchi'", 'q’eqchi’'],
    ["en q'eqchi' y en español", 'qʼeqchiʼ', "q'eqchi'"],
  ])('is found in “%s” as another keyboard writes it: %s', (text, quote, own) => {
    expect(findQuotes(text, quote)).toEqual([{ quote: own, start: text.indexOf(own) }]);
  });
});
