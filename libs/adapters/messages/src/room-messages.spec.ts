import { usualTimeZone } from '@articulado/base';
import { catalogues, type MessageId } from './catalogues/index.js';
import { locales } from './locale.js';
import { makeTranslator } from './make-translator.js';
import { roomMessages } from './room-messages.js';

describe.each(locales)('what the drafting room says in %s', (locale) => {
  const messages = roomMessages(locale);
  const names = [...JSON.stringify(messages).matchAll(/"value":"(\w+)"/g)].map(([, name]) => name!);
  const filling = Object.fromEntries(names.map((name) => [name, 3]));

  it('is told by its page as it was parsed, so that its script needs no parser', () => {
    const unparsed = Object.values(messages).filter(
      (message) => typeof message === 'string' && /[{}]|''/.test(message),
    );
    expect(unparsed).toEqual([]);
    expect(Object.values(messages).filter(Array.isArray).length).toBeGreaterThan(20);
  });

  it('is the same as where its messages are parsed when they are said', () => {
    const [parsed, unparsed] = [
      makeTranslator(locale, messages, usualTimeZone),
      makeTranslator(locale, catalogues[locale], usualTimeZone),
    ];
    for (const id of Object.keys(messages) as MessageId[]) expect(parsed(id, filling)).toBe(unparsed(id, filling));
  });
});
