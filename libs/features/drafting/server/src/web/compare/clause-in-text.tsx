import type { ChangeKind } from '@articulado/comparison';
import type { Translate } from '@articulado/messages';
import { policyTextOf } from '@articulado/pages';
import { RunChanges } from '@articulado/ui';
import type { ReactNode } from 'react';
import { Causes } from '../changes/causes.js';
import { changedRuns } from '../changes/changed-runs.js';
import { ChangeTags } from '../changes/change-tags.js';
import { ChangeHints } from '../changes/change-hints.js';
import type { Change } from '../changes/clause-change.js';
import { FormatChanges } from '../changes/format-changes.js';
import { LinkChanges } from '../changes/link-changes.js';
import { sayChangeOfPlace } from '../changes/say-move.js';
import type { Sides } from '../changes/sides.js';

const marks = ['added', 'removed', 'moved', 'textChanged'] as const;

/** Kinds that are marked like others: words show what came and went there, or the clause stands elsewhere. */
const markedAs: Partial<Record<ChangeKind, ChangeKind>> = {
  movedAlong: 'moved',
  split: 'textChanged',
  merged: 'textChanged',
  recut: 'textChanged',
  respaced: 'textChanged',
};

/** How the line at the margin marks a clause; nothing where its words and place are what they were. */
export function markOf(change: Change | undefined): (typeof marks)[number] | undefined {
  const kinds = change?.kinds.map((kind) => markedAs[kind] ?? kind);
  return marks.find((mark) => kinds?.includes(mark));
}

/** The words of a clause that changed, as they were and as they are; nothing where they are the same and look the same. */
export function wordsOf(change: Change | undefined): ReactNode {
  const areMarked = change?.kinds.some((kind) => kind === 'formatChanged' || kind === 'linkChanged');
  if (!change || (!areMarked && change.words.every(({ op }) => op === 'same'))) return undefined;
  return (
    <RunChanges pieces={changedRuns(change)} inText={change.after ? policyTextOf([change.after])[0] : undefined} />
  );
}

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly change: Change;
  /** Where all contributions are that caused it. */
  readonly causesHref: string;
  /** How many of its parts went along with it. */
  readonly parts?: number;
  readonly sides: Sides;
}

/** What became of a clause, beneath it. A cell says which it is, for it stands beneath the whole table. */
export function ChangeRemarks({ t, slug, change, causesHref, parts, sides }: Props) {
  const { clauseId, kinds, before, after, linkChanges } = change;
  const [was, label] = [sides.before.labels.get(clauseId), sides.after.labels.get(clauseId)];
  const name = (after ? sides.after : sides.before).names.get(clauseId)!;
  return (
    <div className="change-remarks">
      <p>
        {(after ?? before)!.cell && `${name}: `}
        <ChangeTags kinds={kinds} />
      </p>
      <ChangeHints
        t={t}
        change={change}
        sides={sides}
        parts={parts}
        was={label && was !== label ? was : undefined}
        moved={sayChangeOfPlace(t, change, sides)}
      />
      <FormatChanges change={change} />
      <LinkChanges linkChanges={linkChanges} sides={sides} />
      <Causes {...{ t, slug, change }} name={name} href={causesHref} />
    </div>
  );
}
