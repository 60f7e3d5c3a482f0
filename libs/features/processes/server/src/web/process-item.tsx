import { graphql, type ResultOf } from '@articulado/pages';
import type { Translate } from '@articulado/messages';
import { StageProgress } from '@articulado/ui';
import { processState, sayState } from './say-state.js';
import { progressOf } from './stage-progress.js';

/** A process as the list of all of them tells of it. */
export const processListed = graphql(
  `fragment ProcessListed on Process { slug title summary language stages { id state } ...ProcessState }`,
  [processState],
);
type ProcessListed = ResultOf<typeof processListed>;

/** One process among all: its name, what it is for, and its stages drawn small. */
export function ProcessItem({ t, process }: { readonly t: Translate; readonly process: ProcessListed }) {
  const { slug, title, summary, language, stages } = process;
  return (
    <li>
      <h3 lang={language}>
        <a href={`/processes/${slug}`}>{title}</a>
      </h3>
      <p lang={language}>{summary}</p>
      <div className="process-list-stages">
        <StageProgress stages={progressOf(t, stages)} isBrief />
        <p className="hint">{sayState(t, process)}</p>
      </div>
    </li>
  );
}
