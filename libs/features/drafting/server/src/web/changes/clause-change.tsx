import type { Translate } from '@articulado/messages';
import { clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import { Card, ClauseChangeTag, WordChanges } from '@articulado/ui';
import { LeadChanges, linkChangeWords } from './lead-changes.js';

/** A clause that is not what it was, as the page asks for it. */
export const clauseChangeWords = graphql(
  `fragment ClauseChangeWords on ClauseChange {
    clauseId kinds before { ...ClauseWords } after { ...ClauseWords } words { op text } linkChanges { ...LinkChangeWords }
  }`,
  [clauseFragment, linkChangeWords],
);

/** The contributions that caused a change, between versions. */
export const causeWords = graphql('fragment CauseWords on Contribution { number kind authorName isNameVerified }');

export interface Change extends ResultOf<typeof clauseChangeWords> {
  /** Absent where a draft changes: nobody was answered with that yet. */
  readonly contributions?: readonly ResultOf<typeof causeWords>[];
}

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly change: Change;
  /** How one says where each clause is, in both. */
  readonly labels: { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> };
  /** Where the clause stands in the later text, if that is a page of its own. */
  readonly href?: string;
  /** From where to where, in words. */
  readonly moved?: string;
}

/** What became of one clause, and the contributions that caused it. */
export function ClauseChange({ t, slug, change, labels, href, moved }: Props) {
  const { before, after: now, kinds, words, linkChanges, contributions = [] } = change;
  const was = before && labels.before.get(change.clauseId);
  const name = now ? labels.after.get(change.clauseId)! : was!;
  return (
    <Card
      title={name}
      level={3}
      href={now ? href : undefined}
      above={kinds.map((kind) => <ClauseChangeTag key={kind} change={kind} />)}
      foot={contributions.length > 0 && <Causes t={t} slug={slug} contributions={contributions} />}
    >
      {was && was !== name && <p className="hint">{t('comparison.was', { label: was })}</p>}
      {moved && <p className="hint">{moved}</p>}
      {kinds.includes('referenceChanged') && <p className="hint">{t('comparison.hint.referenceChanged')}</p>}
      {kinds.includes('encodingChanged') && <p className="hint">{t('comparison.hint.encodingChanged')}</p>}
      <p className="changed-words">
        <WordChanges pieces={words} />
      </p>
      <LeadChanges linkChanges={linkChanges} labels={labels} />
    </Card>
  );
}

/** The contributions that were accepted and named this clause as the one that carries their change. */
function Causes({
  t,
  slug,
  contributions,
}: {
  readonly t: Translate;
  readonly slug: string;
  readonly contributions: NonNullable<Change['contributions']>;
}) {
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
