import { compareTexts, runChanges } from '@articulado/comparison';
import { type ApiClause, policyTextOf } from '@articulado/pages';
import { ClauseChangeTag, Section, RunChanges, useT, When } from '@articulado/ui';
import { clauseAddress } from './addresses.js';

/** A clause as one version has it; `null` in a version without it. */
interface ClauseReading {
  readonly number: number;
  readonly frozenAt: string;
  readonly clause: ApiClause | null;
}

interface Props {
  readonly slug: string;
  readonly versions: readonly ClauseReading[];
  /** The version that the page shows, and the clause as it is in it. */
  readonly here: number;
  readonly clause: ApiClause;
}

/** How a clause reads in the other versions, set against this one. */
export function ClauseHistory({ slug, versions, here, clause }: Props) {
  const t = useT();
  const others = versions.filter(({ number }) => number !== here);
  if (others.length === 0) return null;
  return (
    <Section id="historia" title={t('consultation.history')}>
      <dl className="fact-list">
        {others.map((version) => (
          <div key={version.number}>
            <dt>
              {version.clause ? (
                <a href={clauseAddress(slug, version.number, version.clause.id)}>
                  {t('consultation.version', { number: version.number })}
                </a>
              ) : (
                t('consultation.version', { number: version.number })
              )}
              {' · '}
              <When at={version.frozenAt} as="day" />
            </dt>
            <dd>
              <Reading version={version} isLater={version.number > here} clause={clause} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

interface ReadingProps extends Pick<Props, 'clause'> {
  readonly version: ClauseReading;
  readonly isLater: boolean;
}

function Reading({ version, isLater, clause }: ReadingProps) {
  const t = useT();
  if (!version.clause) return t(isLater ? 'consultation.history.gone' : 'consultation.history.not-yet');
  const [here, there] = [policyTextOf([clause]), policyTextOf([version.clause])];
  const [change] = (isLater ? compareTexts(here, there) : compareTexts(there, here)).changes;
  if (!change) return t('consultation.history.same');
  const { before, after, words } = change;
  const others = [...change.kinds].filter((kind) => kind !== 'textChanged');
  return (
    <>
      {others.map((kind) => (
        <ClauseChangeTag key={kind} change={kind} />
      ))}{' '}
      <span className="said-words">
        <RunChanges pieces={runChanges(before?.clause.content ?? [], after?.clause.content ?? [], words)} />
      </span>
    </>
  );
}
