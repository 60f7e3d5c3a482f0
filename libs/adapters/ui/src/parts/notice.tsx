import type { ReactNode } from 'react';
import { useT } from '../speak.js';

interface Props {
  /** `done`: after something succeeded; `warning`: before something that matters; `info`: good to know. */
  readonly kind?: 'done' | 'warning' | 'info';
  /** Default: a word for the kind. */
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

const tones = { done: 'good', warning: 'warn', info: 'info' } as const;

/** A message to the reader. What succeeded is announced as a status. */
export function Notice({ kind = 'done', title, children }: Props) {
  const t = useT();
  return (
    <div className={`notice is-${tones[kind]}`} role={kind === 'done' ? 'status' : undefined}>
      <p className="notice-title">{title ?? t(`notice.${kind}`)}</p>
      <div>{children}</div>
    </div>
  );
}
