import type { ApiClause } from '@articulado/pages';
import { readableWords } from '@articulado/policy-text';
import { Section, useT } from '@articulado/ui';
import { type ApiContribution, type ApiAnchor } from './contribution.js';
import { AnchorLine } from './anchor-line.js';
import { FullContribution } from './full-contribution.js';

/** With the clause as its author read it, to set a proposed wording against. */
interface EarlierContribution extends ApiContribution {
  readonly anchor: ApiAnchor | null;
  readonly clause: ApiClause;
}

interface Props {
  readonly slug: string;
  readonly clauseId: string;
  readonly contributions: readonly EarlierContribution[];
  /** So many are shown at most. */
  readonly most: number;
}

/** What was said on earlier versions of a clause, the newest first, with what became of its words. */
export function EarlierSection({ slug, clauseId, contributions, most }: Props) {
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
            <FullContribution slug={slug} contribution={contribution} words={readableWords(contribution.clause)} />
          </div>
        ))}
      </div>
    </Section>
  );
}
