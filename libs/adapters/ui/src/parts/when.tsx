import { useT } from '../speak.js';

const sayings = { dateTime: 'dateTime', day: 'date', time: 'time', deadline: 'deadline' } as const;

interface Props {
  readonly at: Date | string;
  /** A day and a time (usual), the day alone, the time beside a day that is said already, or a moment with the name of the time zone. */
  readonly as?: keyof typeof sayings;
}

/** A moment in the time zone of its translator, and for machines in UTC. */
export function When({ at, as = 'dateTime' }: Props) {
  const t = useT();
  return <time dateTime={new Date(at).toISOString()}>{t[sayings[as]](at)}</time>;
}
