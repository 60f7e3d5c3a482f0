import { wordChanges } from '@articulado/comparison';
import type { ApiClause } from '@articulado/pages';
import { Section, useT, When, WordChanges } from '@articulado/ui';
import { clauseAddress } from './addresses.js';
import { wordsIn } from './place-label.js';

/** A clause as one version has it; `null` in a version without it. */
export interface ClauseReading {
  readonly number: number;
  readonly frozenAt: string;
  readonly clause: ApiClause | null;
}

interface Props {
  readonly slug: string;
  readonly versions: readonly ClauseReading[];
  /** The version that the page shows, and how the clause reads in it. */
  readonly here: number;
  readonly words: string;
}

/** How a clause reads in the other versions, set against this one. */
export function ClauseHistory({ slug, versions, here, words }: Props) {
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
              <When at={version.frozenAt} isDay />
            </dt>
            <dd>
              <Reading version={version} isLater={version.number > here} words={words} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Reading({
  version,
  isLater,
  words,
}: {
  readonly version: ClauseReading;
  readonly isLater: boolean;
  readonly words: string;
}) {
  const t = useT();
  if (!version.clause) return t(isLater ? 'consultation.history.gone' : 'consultation.history.not-yet');
  const other = wordsIn(version.clause);
  if (other === words) return t('consultation.history.same');
  return (
    <span className="said-words">
      <WordChanges pieces={isLater ? wordChanges(words, other) : wordChanges(other, words)} />
    </span>
  );
}
