import type { Translate } from '@articulado/messages';
import { ClauseChangeTag, WordChanges } from '@articulado/ui';
import type { ReactNode } from 'react';
import { Causes } from '../changes/causes.js';
import { ChangeHints } from '../changes/change-hints.js';
import type { Change } from '../changes/clause-change.js';
import { type Labels, LeadChanges } from '../changes/lead-changes.js';
import { type ListedClause, sayChangeOfPlace } from '../changes/say-move.js';

const marks = ['added', 'removed', 'moved', 'textChanged'] as const;

/** How the line at the margin marks a clause; nothing where its words and place are what they were. */
export const markOf = (change: Change | undefined): (typeof marks)[number] | undefined =>
  change && marks.find((mark) => change.kinds.includes(mark));

/** The words of a clause that changed, as they were and as they are; nothing where they are the same. */
export const wordsOf = (change: Change | undefined): ReactNode =>
  change?.words.some(({ op }) => op !== 'same') ? <WordChanges pieces={change.words} /> : undefined;

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly change: Change;
  readonly labels: Labels;
  readonly sides: { readonly before: readonly ListedClause[]; readonly after: readonly ListedClause[] };
}

/** What became of a clause, beneath it. A cell says which it is, for it stands beneath the whole table. */
export function ChangeRemarks({ t, slug, change, labels, sides }: Props) {
  const { clauseId, kinds, before, after, linkChanges, contributions = [] } = change;
  const [was, name] = [labels.before.get(clauseId), labels.after.get(clauseId)];
  return (
    <div className="change-remarks">
      <p>
        {(after ?? before)!.cell && `${name ?? was}: `}
        {kinds.map((kind) => (
          <ClauseChangeTag key={kind} change={kind} />
        ))}
      </p>
      <ChangeHints
        t={t}
        kinds={kinds}
        was={name && was !== name ? was : undefined}
        moved={sayChangeOfPlace(t, change, sides.before, sides.after)}
      />
      <LeadChanges linkChanges={linkChanges} labels={labels} />
      {contributions.length > 0 && <Causes t={t} slug={slug} contributions={contributions} />}
    </div>
  );
}
