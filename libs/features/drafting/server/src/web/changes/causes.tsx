import type { Translate } from '@articulado/messages';
import { graphql, type ResultOf } from '@articulado/pages';

/** The contributions that caused a change, between versions. */
export const causeWords = graphql('fragment CauseWords on Contribution { number kind authorName isNameVerified }');

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly contributions: readonly ResultOf<typeof causeWords>[];
}

/** The contributions that were accepted and named this clause as the one that carries their change. */
export function Causes({ t, slug, contributions }: Props) {
  return (
    <>
      <p className="hint">{t('comparison.because', { count: contributions.length })}</p>
      <ul>
        {contributions.map(({ number, kind, authorName, isNameVerified }) => (
          <li key={number}>
            <a href={`/processes/${slug}/contributions/${number}`}>
              {t('comparison.contribution', {
                number,
                kind: t(`tag.contribution.${kind}`),
                author: shownName(t, authorName, isNameVerified) ?? 'none',
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What nobody but its author stands for says so. */
const shownName = (t: Translate, name: string | null, isVerified: boolean | null): string | null =>
  name && !isVerified ? t('name.unverified', { name }) : name;
