import { usualTimeZone } from '@articulado/base';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type MessageId } from './catalogues/index.js';
import { locales } from './locale.js';
import { translator } from './translators.js';

type Parts = ReturnType<IntlMessageFormat['getAst']>;
type Part = Parts[number];
type Plural = Extract<Part, { pluralType?: unknown }>;

/** `#`, as the parser of messages marks it. */
const pound = 7;
const isPlural = (part: Part): part is Plural => 'pluralType' in part;
const branchesOf = (part: Part): Parts[] =>
  'options' in part ? Object.values(part.options).map(({ value }) => value) : [];

function partsOf(locale: (typeof locales)[number], id: MessageId): Parts {
  return new IntlMessageFormat(catalogues[locale][id], locale, undefined, { ignoreTag: true }).getAst();
}

/** The arguments by which a message chooses a plural, wherever it does. */
const countsIn = (parts: Parts): string[] =>
  parts.flatMap((part) => [
    ...(isPlural(part) ? [part.value] : []),
    ...branchesOf(part).flatMap((branch) => countsIn(branch)),
  ]);

/** The arguments whose value a message prints somewhere, by their name or as the `#` of their plural. */
const printedIn = (parts: Parts, counted?: string): string[] =>
  parts.flatMap((part) => {
    if (Number(part.type) === pound) return counted === undefined ? [] : [counted];
    if (!('options' in part)) return 'value' in part && Number(part.type) !== 0 ? [part.value] : [];
    const inner = isPlural(part) ? part.value : counted;
    return branchesOf(part).flatMap((branch) => printedIn(branch, inner));
  });

/** The arguments that these values make a message ask for: those of the plurals on the way to its words. */
function askedFor(parts: Parts, values: Readonly<Record<string, number>>, locale: string): string[] {
  return parts.filter(isPlural).flatMap((plural) => {
    const value = values[plural.value]!;
    const options: Readonly<Record<string, { readonly value: Parts }>> = plural.options;
    const chosen = options[`=${value}`] ?? options[new Intl.PluralRules(locale).select(value)] ?? options['other'];
    return [plural.value, ...askedFor(chosen!.value, values, locale)];
  });
}

/** Every way to fill some arguments with none, one, two, or a number that no other argument has. */
const fillings = (names: readonly string[]): Record<string, number>[] =>
  names.reduce<Record<string, number>[]>(
    (sofar, name, place) => sofar.flatMap((one) => [0, 1, 2, 48 + place].map((value) => ({ ...one, [name]: value }))),
    [{}],
  );

describe.each(locales)('the numbers of a message in %s', (locale) => {
  const ids = Object.keys(catalogues[locale]) as MessageId[];
  const counting = ids.filter((id) => countsIn(partsOf(locale, id)).length > 0);

  it('are those it was given: a "#" in the branch of another plural prints another number', () => {
    const unsaid = counting.flatMap((id) => {
      const parts = partsOf(locale, id);
      const [counts, printed] = [[...new Set(countsIn(parts))], new Set(printedIn(parts))];
      const others = Object.fromEntries(
        [...printed].filter((name) => !counts.includes(name)).map((name) => [name, '-']),
      );
      return fillings(counts).flatMap((values) => {
        const said = translator(locale, usualTimeZone)(id, { ...others, ...values });
        return askedFor(parts, values, locale)
          .filter((name) => printed.has(name) && values[name]! > 1 && !said.includes(String(values[name])))
          .map((name) => `${id}: ${name} is ${values[name]}, and it says "${said}"`);
      });
    });
    expect(unsaid).toEqual([]);
    expect(counting.length).toBeGreaterThan(30);
  });

  it('are never the one that chose the branch: where that is a fixed one, words say it', () => {
    const fixed = ids.filter((id) => isPrintedWhereFixed(partsOf(locale, id)));
    expect(fixed).toEqual([]);
  });
});

/** Whether a branch for one number only prints that number by a `#`: what was meant is another one. */
const isPrintedWhereFixed = (parts: Parts): boolean =>
  parts.some(
    (part) =>
      (isPlural(part) &&
        Object.entries(part.options).some(
          ([number, { value }]) => number.startsWith('=') && value.some(({ type }) => Number(type) === pound),
        )) ||
      branchesOf(part).some((branch) => isPrintedWhereFixed(branch)),
  );
