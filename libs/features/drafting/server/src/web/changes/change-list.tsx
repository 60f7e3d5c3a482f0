import type { Translate } from '@articulado/messages';
import type { ApiClause } from '@articulado/pages';
import { EmptyState } from '@articulado/ui';
import { Folded } from '../folded.js';
import { type Change, ClauseChange } from './clause-change.js';
import { isToldElsewhere, partsAlong } from './change-cards.js';
import { sayChangeOfPlace } from './say-move.js';
import { sidesOf } from './sides.js';

interface Nothing {
  readonly title: string;
  readonly hint: string;
}

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly changes: readonly Change[];
  readonly before: readonly ApiClause[];
  readonly after: readonly ApiClause[];
  /** What is said where nothing changes. */
  readonly nothing: Nothing;
  /** Whether a long list is read in parts. */
  readonly isFolded?: boolean;
  /** Where a clause of the later text stands, if that is a page of its own. */
  readonly hrefOf?: (clauseId: string) => string;
  /** Where all contributions are that caused the change of a clause, between versions. */
  readonly causesHref?: (clauseId: string) => string;
}

/** What changed from one text to another, a clause after the other. */
export function ChangeList({ t, slug, changes, before, after, nothing, isFolded, hrefOf, causesHref }: Props) {
  if (changes.length === 0) return <EmptyState title={nothing.title}>{nothing.hint}</EmptyState>;
  const sides = sidesOf(t, before, after);
  const parts = partsAlong(changes);
  const told = changes.filter((change) => !isToldElsewhere(change));
  const show = (part: readonly Change[]) => (
    <ol className="changes">
      {part.map((change) => (
        <li key={change.clauseId} id={`c-${change.clauseId}`}>
          <ClauseChange
            t={t}
            slug={slug}
            change={change}
            sides={sides}
            href={hrefOf?.(change.clauseId)}
            causesHref={change.contributionCount ? causesHref?.(change.clauseId) : undefined}
            moved={sayChangeOfPlace(t, change, sides)}
            parts={parts.get(change.clauseId)}
          />
        </li>
      ))}
    </ol>
  );
  return isFolded ? <Folded t={t} items={told} show={show} /> : show(told);
}
