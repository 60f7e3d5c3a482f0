import { useT } from '../speak.js';

interface Props {
  readonly at: Date | string;
  /** Without the hour, or without the day where that is said already. */
  readonly only?: 'day' | 'hour';
}

/** A moment as the clocks of Guatemala show it, and for machines in UTC. */
export function When({ at, only }: Props) {
  const t = useT();
  const shown = only === 'day' ? t.date(at) : only === 'hour' ? t.hour(at) : t.time(at);
  return <time dateTime={new Date(at).toISOString()}>{shown}</time>;
}
