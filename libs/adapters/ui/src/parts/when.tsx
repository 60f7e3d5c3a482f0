import { useT } from '../speak.js';

const sayings = { time: 'time', day: 'date', hour: 'hour', deadline: 'deadline' } as const;

interface Props {
  readonly at: Date | string;
  /** A day and an hour (usual), the day without the hour, the hour beside a day that is said already, or a moment with the name of the clocks. */
  readonly as?: keyof typeof sayings;
}

/** A moment on the clocks of its translator, and for machines in UTC. */
export function When({ at, as = 'time' }: Props) {
  const t = useT();
  return <time dateTime={new Date(at).toISOString()}>{t[sayings[as]](at)}</time>;
}
