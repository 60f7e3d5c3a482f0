import { usualTimeZone } from '@articulado/base';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type MessageId } from './catalogues/index.js';
import { locales } from './locale.js';
import { translator } from './translators.js';

type Parts = ReturnType<IntlMessageFormat['getAst']>;

/** What fills a message: its arguments with their kinds, and between which words it chooses. */
function argumentsOf(parts: Parts, found = new Set<string>()): Set<string> {
  for (const part of parts) {
    if ('options' in part) {
      const words = Object.keys(part.options).filter((word) => Number(part.type) === select || word.startsWith('='));
      found.add(`${part.value} chooses ${words.sort().join(' ')}`);
      for (const { value } of Object.values(part.options)) argumentsOf(value, found);
    } else if (![literal, pound].includes(Number(part.type))) found.add(String((part as { value: string }).value));
  }
  return found;
}
const [literal, select, pound] = [0, 5, 7];

const argumentsIn = (locale: (typeof locales)[number], id: MessageId) =>
  [
    ...argumentsOf(new IntlMessageFormat(catalogues[locale][id], locale, undefined, { ignoreTag: true }).getAst()),
  ].sort();

/** Something for each argument. */
const fillingOf = (id: MessageId) => Object.fromEntries(argumentsIn('es', id).map((name) => [name.split(' ')[0]!, 2]));

describe('the messages', () => {
  const ids = Object.keys(catalogues.es) as MessageId[];

  it('are there in every language, none empty', () => {
    for (const locale of locales) expect(Object.keys(catalogues[locale]).sort()).toEqual([...ids].sort());
    expect(locales.flatMap((locale) => ids.filter((id) => catalogues[locale][id].trim() === ''))).toEqual([]);
  });

  it('tell on the page of a process of every entry that its record tells of', () => {
    const kindsOf = (prefix: string) => ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
    expect(kindsOf('processes.happened.').sort()).toEqual(kindsOf('record.said.').sort());
  });

  it.each(locales)('are filled by the same in Spanish and in another language (%s)', (locale) => {
    const differing = ids
      .map((id) => ({ id, es: argumentsIn('es', id), other: argumentsIn(locale, id) }))
      .filter(({ es, other }) => es.join() !== other.join());
    expect(differing).toEqual([]);
  });

  it('promise an e-mail only where e-mails are sent', () => {
    const promises = {
      es: /enviamos|enviaremos|(recibirá|recibe) un correo|(le llegará|llegará al correo)|(código|correo) (va|está) en camino/i,
      en: /we (will )?sen[dt]|(will receive|receives) an e-mail|will be sent|will come to|(e-mail|code) is on its way/i,
    };
    const untrue = locales.flatMap((locale) =>
      ids.flatMap((id) =>
        ['kept', 'public']
          .map((mailDelivery) => translator(locale, usualTimeZone)(id, { ...fillingOf(id), mailDelivery }))
          .filter((said) => promises[locale].test(said) && !id.startsWith('accounts.mail')),
      ),
    );
    expect(untrue).toEqual([]);
  });

  it('say it in their own language: what is worded alike is a name, a number or one word', () => {
    const alike = ids.filter(
      (id) => catalogues.es[id] === catalogues.en[id] && /\p{L}{3,} \p{L}{3,}/u.test(catalogues.es[id]),
    );
    expect(alike).toEqual([]);
  });
});
