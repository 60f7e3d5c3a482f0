import type { ReactNode } from 'react';
import { useT } from '../speak.js';

/** A stage of the road as the reader sees it. */
export interface RoadStage {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'current' | 'next';
  /** A short line beneath: when it was passed, what is missing. */
  readonly note?: ReactNode;
  readonly href?: string;
}

interface Props {
  readonly stages: readonly RoadStage[];
  /** Only the line and the present stage's name: for lists of processes. */
  readonly isBrief?: boolean;
}

/** The road of a process, drawn as a line: what is passed, where it stands, what is to come. Runs down on narrow screens, across on wide ones. */
export function Road({ stages, isBrief }: Props) {
  const t = useT();
  if (isBrief) return <BriefRoad stages={stages} />;
  return (
    <div className="road-frame">
      <ol className="road" aria-label={t('road.label')}>
        {stages.map((stage) => (
          <li
            key={stage.id}
            className={`is-${stage.state}`}
            aria-current={stage.state === 'current' ? 'step' : undefined}
          >
            <span className="road-name">{stage.href ? <a href={stage.href}>{stage.name}</a> : stage.name}</span>
            <span className={stage.state === 'current' ? 'road-state' : 'hidden'}>{t(`road.${stage.state}`)}</span>
            {stage.note && <span className="road-note">{stage.note}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function BriefRoad({ stages }: { readonly stages: readonly RoadStage[] }) {
  const t = useT();
  const place = stages.findIndex(({ state }) => state === 'current');
  const current = stages[place];
  return (
    <div className="road-brief">
      <svg className="road-line" viewBox={`0 0 ${stages.length * 10} 4`} preserveAspectRatio="none" aria-hidden="true">
        {stages.map((stage, index) => (
          <rect key={stage.id} className={`is-${stage.state}`} x={index * 10} width="9" height="4" />
        ))}
      </svg>
      {current && <p>{t('road.brief', { position: place + 1, total: stages.length, name: current.name })}</p>}
    </div>
  );
}
