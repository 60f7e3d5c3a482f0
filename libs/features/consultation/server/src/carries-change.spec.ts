import { mayCarryChange } from './carries-change.js';

describe('what may carry a change', () => {
  const clause = (kind: string) => ({ id: 'here', kind });

  it('is what lays something down', () => {
    for (const kind of ['article', 'paragraph', 'subpoint', 'recital', 'cell', 'note', 'annex'])
      expect(mayCarryChange(clause(kind), 'elsewhere')).toBe(true);
  });

  it('is no heading and no formula, unless that is what was spoken of', () => {
    for (const kind of ['formula', 'book', 'part', 'title', 'chapter', 'recitals']) {
      expect(mayCarryChange(clause(kind), 'elsewhere')).toBe(false);
      expect(mayCarryChange(clause(kind), 'here')).toBe(true);
    }
  });
});
