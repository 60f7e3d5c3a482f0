import type { Tone } from '../tone.js';

/** A stretch of a bar. */
interface BarPart {
  readonly value: number;
  /** Default: the accent. */
  readonly tone?: Tone;
}

interface Props {
  readonly parts: readonly BarPart[];
  /** What the whole width stands for. */
  readonly whole: number;
  /** Shows the width that is not filled. */
  readonly hasTrack?: boolean;
}

/** A bar for the eye; its numbers must stand beside it as text. */
export function Bar({ parts, whole, hasTrack }: Props) {
  let start = 0;
  return (
    <svg className="bar" width="100%" height="12" aria-hidden="true" focusable="false">
      {hasTrack && <rect className="bar-track" width="100%" height="12" rx="2" />}
      {parts.map((part, index) => {
        const [x, width] = [start, share(part.value, whole)];
        start += width;
        return width > 0 ? (
          <rect
            key={index}
            className={`bar-part is-${part.tone ?? 'accent'}`}
            x={`${x}%`}
            width={`${width}%`}
            height="12"
          />
        ) : null;
      })}
    </svg>
  );
}

/** In percent, to two places; nothing of nothing is nothing. */
const share = (value: number, whole: number) => (whole > 0 ? Math.round((value / whole) * 10_000) / 100 : 0);
