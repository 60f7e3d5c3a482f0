/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import type { OwnWords } from './own-changes.js';
import { keepOverReload, takeKeptWords } from './words-over-reload.js';

const words: OwnWords = { id: 'a' as ClauseId, kind: 'article', number: '17 Bis', words: 'Objeto.' };

describe('words that were not stored when a page was left', () => {
  beforeEach(() => sessionStorage.clear());

  it('are there when the same tab comes back to the draft, once', () => {
    keepOverReload('draft', [words]);
    expect(takeKeptWords('other')).toEqual([]);
    expect(takeKeptWords('draft')).toEqual([words]);
    expect(takeKeptWords('draft')).toEqual([]);
  });

  it('are gone when there are none the next time', () => {
    keepOverReload('draft', [words]);
    keepOverReload('draft', []);
    expect(takeKeptWords('draft')).toEqual([]);
  });

  it.each(['{', '{}', '[null]', '[{"id":"a b","kind":"article","words":""}]', '[{"id":"a","kind":"?","words":""}]'])(
    'are none where somebody else wrote %s',
    (stored) => {
      sessionStorage.setItem('articulado:unsaved-words:draft', stored);
      expect(takeKeptWords('draft')).toEqual([]);
    },
  );
});
