import { findQuote } from './find-quote.js';

const words = 'Los datos son públicos (salvo reserva).\nLos datos son  de todos.';

describe('a quote', () => {
  it('is found where it first stands', () => {
    expect(findQuote(words, 'Los datos')).toEqual({ quote: 'Los datos', start: 0 });
    expect(findQuote(words, 'salvo reserva).')).toEqual({ quote: 'salvo reserva).', start: 24 });
  });

  it('is returned in the words of the clause when the white space differs', () => {
    expect(findQuote(words, ' reserva). Los datos son de ')).toEqual({
      quote: 'reserva).\nLos datos son  de',
      start: 30,
    });
  });

  it.each(['los datos', 'datos publicos', 'reserva) Los', 'salvo .*'])(
    'is not found when the words differ: "%s"',
    (quote) => expect(findQuote(words, quote)).toBeUndefined(),
  );
});
