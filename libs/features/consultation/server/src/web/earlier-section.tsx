import { Section, useT } from '@articulado/ui';
import { type ApiContribution, type ApiAnchor } from './contribution.js';
import { AnchorLine } from './anchor-line.js';
import { FullContribution } from './full-contribution.js';

interface Props {
  readonly slug: string;
  readonly clauseId: string;
  readonly contributions: readonly (ApiContribution & { readonly anchor: ApiAnchor | null })[];
  /** Words of the clause, to set a proposed wording against. */
  readonly words: string;
  /** So many are shown at most. */
  readonly most: number;
}

/** What was said on earlier versions of a clause, the newest first, with what became of its words. */
export function EarlierSection({ slug, clauseId, contributions, words, most }: Props) {
  const t = useT();
  if (contributions.length === 0) return null;
  return (
    <Section id="antes" title={t('consultation.clause.earlier')} lead={t('consultation.clause.earlier.lead')}>
      {contributions.length === most && (
        <p className="quiet">{t('consultation.clause.earlier.more', { count: most })}</p>
      )}
      <div className="stack prose-wide">
        {contributions.toReversed().map((contribution) => (
          <div key={contribution.number} className="earlier-contribution">
            <AnchorLine
              slug={slug}
              anchor={contribution.anchor}
              madeOn={contribution.versionNumber}
              here={clauseId}
              number={contribution.number}
            />
            <FullContribution slug={slug} contribution={contribution} words={contribution.quote ?? words} />
          </div>
        ))}
      </div>
    </Section>
  );
}
