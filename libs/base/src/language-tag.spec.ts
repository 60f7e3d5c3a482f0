import { isLanguageTag } from './language-tag.js';

describe('the name of a language', () => {
  it.each(['es', 'en', 'es-GT', 'quc', 'kek', 'zh-Hant'])('is "%s"', (tag) => expect(isLanguageTag(tag)).toBe(true));

  it.each(['', 'e', 'español', 'ES', 'es-gt', 'es_GT', 'spa', 'x', 'es-', 'a'.repeat(36), '" onload="x'])(
    'is not "%s"',
    (tag) => expect(isLanguageTag(tag)).toBe(false),
  );
});
