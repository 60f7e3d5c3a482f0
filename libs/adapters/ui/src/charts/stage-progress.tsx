import type { ReactNode } from 'react';
import { useT } from '../speak.js';

/** A stage as the reader sees it. */
export interface ProgressStage {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'current' | 'next';
  /** A short line beneath: when it was passed, what is missing. */
  readonly note?: ReactNode;
  readonly href?: string;
}

interface Props {
  readonly stages: readonly ProgressStage[];
  /** Only the line and the present stage's name: for lists of processes. */
  readonly isBrief?: boolean;
  /** Whether it was closed for good where it stands. */
  readonly isClosed?: boolean;
}

/** What a stage of a closed process is called. */
const stateOfClosed = { done: 'done', current: 'closed', next: 'unreached' } as const;

/** The stages of a process, drawn as a line: what is passed, where it stands, what is to come. Runs down on narrow screens, across on wide ones. */
export function StageProgress({ stages, isBrief, isClosed = false }: Props) {
  const t = useT();
  if (isBrief) return <BriefProgress stages={stages} />;
  return (
    <div className="stages-frame">
      <ol className="stages" aria-label={t('stages.label')}>
        {stages.map((stage) => (
          <li
            key={stage.id}
            className={`is-${stage.state}`}
            aria-current={stage.state === 'current' ? 'step' : undefined}
          >
            <span className="stages-name">{stage.href ? <a href={stage.href}>{stage.name}</a> : stage.name}</span>
            <span className={stage.state === 'current' ? 'stages-state' : 'hidden'}>
              {t(`stages.${isClosed ? stateOfClosed[stage.state] : stage.state}`)}
            </span>
            {stage.note && <span className="stages-note">{stage.note}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function BriefProgress({ stages }: { readonly stages: readonly ProgressStage[] }) {
  const t = useT();
  const place = stages.findIndex(({ state }) => state === 'current');
  const current = stages[place];
  return (
    <div className="stages-brief">
      <svg
        className="stages-line"
        viewBox={`0 0 ${stages.length * 10} 4`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {stages.map((stage, index) => (
          <rect key={stage.id} className={`is-${stage.state}`} x={index * 10} width="9" height="4" />
        ))}
      </svg>
      {current && <p>{t('stages.brief', { position: place + 1, total: stages.length, name: current.name })}</p>}
    </div>
  );
}
