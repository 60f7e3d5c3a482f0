import { checkText, firstRefusal } from './check-text.js';
import { refuse } from './refusal.js';

describe('firstRefusal', () => {
  const missing = (field: string) => checkText(field, '', { min: 1 });

  it('is the first check that says no', () => {
    expect(firstRefusal(undefined, refuse('not-found', { what: 'link' }), missing('name'))).toEqual(
      refuse('not-found', { what: 'link' }),
    );
    expect(firstRefusal(undefined, undefined)).toBeUndefined();
  });

  it('tells of every field that is wrong, and of each once', () => {
    const email = refuse('invalid-input', { field: 'email', problem: 'malformed' });
    expect(firstRefusal(missing('name'), undefined, missing('email'), email)).toMatchObject({
      refused: 'invalid-input',
      details: { field: 'name', problem: 'required', also: [{ field: 'email', problem: 'required' }] },
    });
    expect(firstRefusal(missing('name'))).toEqual(missing('name'));
  });
});

describe('a text that looks empty', () => {
  it.each([
    ...['', ' ', '\u00A0', '\u2003\n', '\u2800', ' \u2800\u2800 '],
    ...['\u0301\u0301', ' \u0301', '\uE000\uE001', '\u0378', '\u{1D159}', '\u3164', '\u2800\u0301\uE000'],
  ])('is empty: %j', (text) => {
    expect(checkText('name', text, { min: 1 })).toMatchObject({ details: { problem: 'required' } });
    expect(checkText('name', text)).toBeUndefined();
  });

  it('is not empty with a sign of Braille that has dots', () => {
    expect(checkText('name', '\u2801', { min: 1 })).toBeUndefined();
  });

  it.each(['á', 'ñ', '7', '…', '¿?', '👍', '➤', '\u{1FAFF}', 'ཀྵ', 'ㄱ'])('is not empty: %s', (text) => {
    expect(checkText('body', text, { min: 1 })).toBeUndefined();
  });
});

describe('signs in a text', () => {
  const problemOf = (text: string, bounds = {}) => checkText('body', text, { min: 1, ...bounds })?.details;
  const stack = '\u0301\u0323\u0330\u0306';

  it.each(['Vie\u0323\u0302t', 'K̰̃́', 'שָּׁ֑', 'กี่', 'مُحَمَّدٌ', 'क्षि', 'n̈á̱ã'])(
    'that a letter bears in writing are taken: %s',
    (text) => expect(problemOf(text)).toBeUndefined(),
  );

  it('that a letter bears by the dozen are not, composed or apart', () => {
    for (const text of [
      `a${stack.repeat(25)}`,
      `a${'\u0301'.repeat(3_000)}`,
      `Sí. b${stack}${stack} c`,
      `n${'\u20DD'.repeat(6)}`,
    ])
      expect(problemOf(text)).toEqual({ field: 'body', problem: 'stacked-marks', limit: 5 });
  });

  it.each(['Sí \uE000', 'No\u0378', '\u{F0000} a', 'a \u{10FFFD}'])('that others do not see are not: %j', (text) => {
    expect(problemOf(text)).toMatchObject({ problem: 'unreadable-signs' });
  });

  it('are quoted as they stand', () => {
    for (const text of [`a${stack.repeat(25)}`, '\uF0B7 Publicar'])
      expect(problemOf(text, { isQuote: true })).toBeUndefined();
  });
});
