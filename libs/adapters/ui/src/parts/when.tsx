import { useT } from '../speak.js';

interface Props {
  readonly at: Date | string;
  /** Without the hour. */
  readonly isDay?: boolean;
}

/** A moment as the clocks of Guatemala show it, and for machines in UTC. */
export function When({ at, isDay }: Props) {
  const t = useT();
  return <time dateTime={new Date(at).toISOString()}>{isDay ? t.date(at) : t.time(at)}</time>;
}
