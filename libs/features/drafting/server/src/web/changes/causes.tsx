import type { Translate } from '@articulado/messages';
import { graphql, type ResultOf } from '@articulado/pages';
import type { VersionNumbers } from '../compare/versions-compared.js';
import type { Change } from './clause-change.js';

/** The first contributions that caused a change, between versions, and how many there are. */
export const causesOfChange = graphql(`fragment CausesOfChange on ClauseChange {
  contributions(most: 3) { number kind authorName isNameVerified } contributionCount
}`);
export type Causing = ResultOf<typeof causesOfChange>;

/** Where all contributions are that caused a change. */
export const causesAddress = (slug: string, { before, after }: VersionNumbers, clauseId: string) =>
  `/processes/${slug}/contributions?change=${before}-${after}-${encodeURIComponent(clauseId)}#lista`;

interface Props {
  readonly t: Translate;
  readonly slug: string;
  /** Of one clause, called by its name. */
  readonly change: Pick<Change, 'contributions' | 'contributionCount'>;
  readonly name: string;
  /** Where all of them are. */
  readonly href: string;
}

/** The first contributions that were accepted and named this clause as the one that carries their change, and the way to all. */
export function Causes({ t, slug, change, name, href }: Props) {
  const { contributions = [], contributionCount: count = 0 } = change;
  if (count === 0) return null;
  return (
    <>
      <p className="hint">{t('comparison.because', { count })}</p>
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
      {count > contributions.length && (
        <p>
          <a href={href}>
            {t('comparison.because.all', { count })}
            <span className="hidden">: {name}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** What nobody but its author stands for says so. */
const shownName = (t: Translate, name: string | null, isVerified: boolean | null): string | null =>
  name && !isVerified ? t('name.unverified', { name }) : name;
