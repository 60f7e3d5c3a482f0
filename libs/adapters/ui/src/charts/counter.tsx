import type { ReactNode } from 'react';
import { useT } from '../speak.js';
import { Bar } from './bar.js';

interface Props {
  /** What is counted: "Aportes con respuesta". */
  readonly label: ReactNode;
  readonly value: number;
  readonly total: number;
  /** A word more: what is missing, until when. */
  readonly note?: ReactNode;
}

/** How much of a whole is done, as words and as a bar. */
export function Counter({ label, value, total, note }: Props) {
  const t = useT();
  const percent = total > 0 ? Math.floor((value / total) * 100) : 0;
  return (
    <div className="counter">
      <p className="counter-line">
        <span>{label}</span>{' '}
        <span>
          <strong>{t('counter.of', { value, total })}</strong>{' '}
          {total > 0 && <span className="quiet">{t('counter.share', { percent })}</span>}
        </span>
      </p>
      <Bar parts={[{ value }]} whole={total} hasTrack />
      {note && <p className="hint">{note}</p>}
    </div>
  );
}
