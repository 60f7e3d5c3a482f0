import type { ReactNode } from 'react';
import type { Tone } from '../tone.js';

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A short label: a kind, a status, a role. Its words carry the meaning, its tone only helps the eye. */
export function Tag({ tone = 'quiet', children }: Props) {
  return <span className={`tag is-${tone}`}>{children}</span>;
}
