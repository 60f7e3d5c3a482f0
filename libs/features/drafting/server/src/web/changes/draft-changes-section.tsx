import type { Translate } from '@articulado/messages';
import { Section } from '@articulado/ui';
import type { ReactNode } from 'react';
import { ChangeCounts } from './change-counts.js';
import { ChangeList } from './change-list.js';
import type { DraftChanges } from './draft-changes.js';

interface Props {
  readonly t: Translate;
  readonly slug: string;
  /** Unless it is what would change in the draft. */
  readonly title?: string;
  readonly changes: DraftChanges;
  /** What is said where nothing changes. */
  readonly nothing: string;
  /** What people should know before they look at the changes one by one. */
  readonly warning?: ReactNode;
}

/** What an act would change in the draft, shown before it is done: nobody should find that out afterwards. */
export function DraftChangesSection({
  t,
  slug,
  title = t('drafting.changes'),
  changes: { before, after, changes, unchanged },
  nothing,
  warning,
}: Props) {
  return (
    <Section id="cambios" title={title}>
      <div className="stack">
        {warning}
        {changes.length > 0 && <ChangeCounts t={t} changes={changes} unchanged={unchanged} />}
        <ChangeList
          t={t}
          slug={slug}
          changes={changes}
          before={before}
          after={after}
          nothing={{ title: t('drafting.changes.none'), hint: nothing }}
          isFolded
        />
      </div>
    </Section>
  );
}
