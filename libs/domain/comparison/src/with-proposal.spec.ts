import { withProposal } from './with-proposal.js';

const words = 'Las instituciones responden en quince días, sin costo.';

describe('a clause with what somebody proposes', () => {
  it('says the proposal in the place of the words that were quoted, and once what it repeats of those beside them', () => {
    const quoted = { quote: 'quince', quoteStart: words.indexOf('quince') };
    expect(withProposal(words, quoted, 'diez')).toBe('Las instituciones responden en diez días, sin costo.');
    expect(withProposal(words, quoted, 'en diez días')).toBe('Las instituciones responden en diez días, sin costo.');
  });

  it('is the proposal where the whole clause is meant', () => {
    expect(withProposal(words, { quote: null, quoteStart: null }, 'Responden hoy.')).toBe('Responden hoy.');
  });

  it('is unknown where the quoted words do not stand where they should', () => {
    expect(withProposal(words, { quote: 'quince', quoteStart: null }, 'diez')).toBeUndefined();
    expect(withProposal(words, { quote: 'quince', quoteStart: 3 }, 'diez')).toBeUndefined();
  });
});
