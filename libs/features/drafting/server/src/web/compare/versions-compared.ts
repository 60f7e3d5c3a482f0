import { graphql, type PageAddress, type ResultOf } from '@articulado/pages';

/** Two versions of a process, and all from which two can be chosen. */
export const versionsCompared = graphql(
  `fragment VersionsCompared on Process { slug title language versions(last: 500) { nodes { number note } }
    before: version(number: $before) { number } after: version(number: $after) { number } }`,
);
export type VersionsCompared = ResultOf<typeof versionsCompared>;

/** The variables of a comparison whose versions stand in the address. */
export const versionsInAddress = ({ params }: PageAddress) => ({
  slug: params['slug']!,
  before: wholeNumber(params['before']),
  after: wholeNumber(params['after']),
});

/** The same of one whose versions were chosen by a form; the earlier one is compared with the later one. */
export function versionsChosen({ params, search }: PageAddress) {
  const [before, after] = [wholeNumber(search['before']), wholeNumber(search['after'])].sort((a, b) => a - b);
  return { slug: params['slug']!, before: before!, after: after! };
}

/** Addresses are typed by people: what is no number names no version. */
const wholeNumber = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

/** Where any two versions are chosen. */
export const choiceAddress = (slug: string) => `/processes/${slug}/compare`;

/** Where two versions are compared, clause by clause. */
export const listAddress = (slug: string, { before, after }: VersionNumbers) =>
  `${choiceAddress(slug)}/${before}/${after}`;

/** The same within the whole text. */
export const textAddress = (slug: string, numbers: VersionNumbers) => `${listAddress(slug, numbers)}/text`;

export type VersionNumbers = Readonly<Record<'before' | 'after', number>>;

/** @returns nothing where a version is missing */
export const numbersOf = ({ before, after }: VersionsCompared): VersionNumbers | undefined =>
  before && after ? { before: before.number, after: after.number } : undefined;
