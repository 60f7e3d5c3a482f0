import type { ClauseId } from '@articulado/base';
import { useT } from '../speak.js';
import { clauseLabel } from './clause-label.js';
import { type ClauseSlots, ClauseView } from './clause-view.js';
import { NotesView } from './notes-view.js';
import { PolicyTable } from './policy-table.js';
import type { Passage } from './text-blocks.js';

interface Props {
  readonly passage: Passage;
  readonly numbers: ReadonlyMap<ClauseId, string>;
  readonly headingLevel: number;
  readonly slots: ClauseSlots;
}

/** An article with all it holds, and beside it what people said about any part of it. */
export function PassageView({ passage, numbers, headingLevel, slots }: Props) {
  return (
    <div className={`passage of-${passage.lead.kind}`}>
      <div className="passage-text">
        {passage.blocks.map((block) =>
          block.type === 'table' ? (
            <PolicyTable key={block.id} block={block} numbers={numbers} slots={slots} />
          ) : (
            <ClauseView
              key={block.clause.id}
              clause={block.clause}
              number={numbers.get(block.clause.id)}
              level={Math.min(6, headingLevel + block.headingsAbove)}
              indent={block.indent}
              slots={slots}
            />
          ),
        )}
        <NotesView notes={passage.notes} slots={slots} />
      </div>
      <Beside passage={passage} numbers={numbers} slots={slots} />
    </div>
  );
}

/** What stands beside a passage, clause by clause; each but the article itself is named. */
function Beside({ passage, numbers, slots }: Omit<Props, 'headingLevel'>) {
  const t = useT();
  const said = [...passage.clauses, ...passage.notes]
    .map((clause) => ({ clause, content: slots.beside?.(clause) }))
    .filter(({ content }) => content !== undefined && content !== null && content !== false);
  if (said.length === 0) return null;
  const { lead } = passage;
  const label = t('text.beside', { label: clauseLabel(t, lead, numbers.get(lead.id)) });
  return (
    <div className="beside" role="group" aria-label={label}>
      {said.map(({ clause, content }) => (
        <div key={clause.id}>
          {clause !== lead && <p className="beside-clause">{clauseLabel(t, clause, numbers.get(clause.id))}</p>}
          {content}
        </div>
      ))}
    </div>
  );
}
