import type { Translate } from '@articulado/messages';
import { clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import { Card, RunChanges } from '@articulado/ui';
import { Causes, type Causing } from './causes.js';
import { changedRuns } from './changed-runs.js';
import { ChangeTags } from './change-tags.js';
import { ChangeHints } from './change-hints.js';
import { FormatChanges } from './format-changes.js';
import { LinkChanges, linkChangeWords } from './link-changes.js';
import type { Sides } from './sides.js';

/** A clause that is not what it was, as the page asks for it. */
export const clauseChangeWords = graphql(
  `fragment ClauseChangeWords on ClauseChange {
    clauseId kinds before { ...ClauseWords } after { ...ClauseWords } words { op text } linkChanges { ...LinkChangeWords }
    movedWith redivision { from to }
  }`,
  [clauseFragment, linkChangeWords],
);

/** Its causes are absent where a draft changes: nobody was answered with that yet. */
export interface Change extends ResultOf<typeof clauseChangeWords>, Partial<Causing> {}

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly change: Change;
  readonly sides: Sides;
  /** Where the clause stands in the later text, if that is a page of its own. */
  readonly href?: string;
  /** Where all contributions are that caused it; absent where a draft changes. */
  readonly causesHref?: string;
  /** From where to where, in words. */
  readonly moved?: string;
  /** How many of its parts went along with it. */
  readonly parts?: number;
}

/** What became of one clause, and the contributions that caused it. */
export function ClauseChange({ t, slug, change, sides, href, causesHref, moved, parts }: Props) {
  const { before, after: now, kinds, linkChanges } = change;
  const was = before ? sides.before.labels.get(change.clauseId) : undefined;
  const label = now ? sides.after.labels.get(change.clauseId)! : was!;
  const name = (now ? sides.after : sides.before).names.get(change.clauseId)!;
  return (
    <Card
      title={name}
      level={3}
      href={now ? href : undefined}
      above={<ChangeTags kinds={kinds} />}
      foot={causesHref && <Causes {...{ t, slug, change }} name={name} href={causesHref} />}
    >
      <ChangeHints
        t={t}
        change={change}
        sides={sides}
        was={was === label ? undefined : was}
        moved={moved}
        parts={parts}
      />
      <p className="changed-words">
        <RunChanges pieces={changedRuns(change)} />
      </p>
      <FormatChanges change={change} />
      <LinkChanges linkChanges={linkChanges} sides={sides} />
    </Card>
  );
}
