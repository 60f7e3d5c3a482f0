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
  it.each(['', ' ', '\u00A0', '\u2003\n', '\u2800', ' \u2800\u2800 '])('is empty: %j', (text) => {
    expect(checkText('name', text, { min: 1 })).toMatchObject({ details: { problem: 'required' } });
    expect(checkText('name', text)).toBeUndefined();
  });

  it('is not empty with a sign of Braille that has dots', () => {
    expect(checkText('name', '\u2801', { min: 1 })).toBeUndefined();
  });
});
