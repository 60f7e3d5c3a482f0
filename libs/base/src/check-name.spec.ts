import { checkName } from './check-name.js';

describe('the name of a person or an institution', () => {
  it.each(['Lucía Morales', 'Марія Шевченко', 'Αθηνά', 'K’iche’', 'Ministerio de Ambiente (MARN)', 'ACNUR Ελλάδα'])(
    'may be "%s"',
    (name) => expect(checkName('name', name, { min: 2 })).toBeUndefined(),
  );

  it.each(['Lucía Moralеs', 'Lucíа', 'MΑRN', 'Мaría'])('mixes no alphabets in a word: "%s"', (name) => {
    expect(checkName('name', name)).toEqual({
      refused: 'invalid-input',
      details: { field: 'name', problem: 'mixed-alphabets' },
    });
  });

  it.each(['...', '👍', '— ¿?', '🅼🅸🅽'])('has a letter or a digit: "%s"', (name) => {
    expect(checkName('name', name)).toMatchObject({ details: { problem: 'no-letters' } });
  });

  it.each(['\u0301', '\uE000', '\u0378'])('is not nothing: %j', (name) => {
    expect(checkName('name', name, { min: 1 })).toMatchObject({ details: { problem: 'required' } });
  });

  it('is one line, as long as it must be', () => {
    expect(checkName('name', '', { min: 2 })).toMatchObject({ details: { problem: 'required' } });
    expect(checkName('name', 'Ana\nPérez')).toMatchObject({ details: { problem: 'several-lines' } });
  });
});
