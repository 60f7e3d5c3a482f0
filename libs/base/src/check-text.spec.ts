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
