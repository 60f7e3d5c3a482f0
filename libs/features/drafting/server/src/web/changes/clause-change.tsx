import type { Translate } from '@articulado/messages';
import { clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import { Card, ClauseChangeTag, WordChanges } from '@articulado/ui';
import { Causes, type causeWords } from './causes.js';
import { ChangeHints } from './change-hints.js';
import { type Labels, LeadChanges, linkChangeWords } from './lead-changes.js';

/** A clause that is not what it was, as the page asks for it. */
export const clauseChangeWords = graphql(
  `fragment ClauseChangeWords on ClauseChange {
    clauseId kinds before { ...ClauseWords } after { ...ClauseWords } words { op text } linkChanges { ...LinkChangeWords }
  }`,
  [clauseFragment, linkChangeWords],
);

export interface Change extends ResultOf<typeof clauseChangeWords> {
  /** Absent where a draft changes: nobody was answered with that yet. */
  readonly contributions?: readonly ResultOf<typeof causeWords>[];
}

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly change: Change;
  /** How one says where each clause is, in both. */
  readonly labels: Labels;
  /** Where the clause stands in the later text, if that is a page of its own. */
  readonly href?: string;
  /** From where to where, in words. */
  readonly moved?: string;
}

/** What became of one clause, and the contributions that caused it. */
export function ClauseChange({ t, slug, change, labels, href, moved }: Props) {
  const { before, after: now, kinds, words, linkChanges, contributions = [] } = change;
  const was = before ? labels.before.get(change.clauseId) : undefined;
  const name = now ? labels.after.get(change.clauseId)! : was!;
  return (
    <Card
      title={name}
      level={3}
      href={now ? href : undefined}
      above={kinds.map((kind) => <ClauseChangeTag key={kind} change={kind} />)}
      foot={contributions.length > 0 && <Causes t={t} slug={slug} contributions={contributions} />}
    >
      <ChangeHints t={t} kinds={kinds} was={was === name ? undefined : was} moved={moved} />
      <p className="changed-words">
        <WordChanges pieces={words} />
      </p>
      <LeadChanges linkChanges={linkChanges} labels={labels} />
    </Card>
  );
}
