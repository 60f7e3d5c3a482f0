import { graphql, type ResultOf } from '@articulado/pages';
import type { Translate } from '@articulado/messages';
import { StageProgress } from '@articulado/ui';
import { progressOf } from './stage-progress.js';

/** A process as the list of all of them tells of it. */
export const processListed = graphql(`fragment ProcessListed on Process {
  slug title summary language timeZone status createdAt stages { id state } publication { publishedAt }
}`);
type ProcessListed = ResultOf<typeof processListed>;

/** One process among all: its name, what it is for, and its stages drawn small. */
export function ProcessItem({ t, process }: { readonly t: Translate; readonly process: ProcessListed }) {
  const { slug, title, summary, language, timeZone, createdAt, stages, publication } = process;
  const day = (at: string) => t.in(timeZone).date(at);
  return (
    <li>
      <h3 lang={language}>
        <a href={`/processes/${slug}`}>{title}</a>
      </h3>
      <p lang={language}>{summary}</p>
      <div className="process-list-stages">
        <StageProgress stages={progressOf(t, stages)} isBrief />
        <p className="hint">
          {publication
            ? t('processes.item.published', { date: day(publication.publishedAt) })
            : t('processes.item.since', { date: day(createdAt) })}
        </p>
      </div>
    </li>
  );
}
