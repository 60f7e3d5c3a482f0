import type { ReactNode } from 'react';
import { useT } from '../speak.js';
import type { Tone } from '../tone.js';
import { When } from './when.js';

export interface TimelineEntry {
  readonly id: string;
  readonly at: Date | string;
  readonly title: ReactNode;
  /** Colours the dot. */
  readonly tone?: Tone;
  readonly children?: ReactNode;
}

/** What happened, in the order given, under the days it happened on. */
export function Timeline({ entries, level: Heading = 'h3' }: Props) {
  const t = useT();
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) days.set(t.date(entry.at), [...(days.get(t.date(entry.at)) ?? []), entry]);
  return [...days].map(([day, happened]) => (
    <section key={day} className="timeline">
      <Heading className="timeline-day">{day}</Heading>
      <ol>
        {happened.map((entry) => (
          <li key={entry.id} id={entry.id} className={`is-${entry.tone ?? 'quiet'}`}>
            <p className="timeline-title">{entry.title}</p>
            {entry.children && <div className="timeline-body">{entry.children}</div>}
            <p className="hint">
              <When at={entry.at} as="time" />
            </p>
          </li>
        ))}
      </ol>
    </section>
  ));
}

interface Props {
  readonly entries: readonly TimelineEntry[];
  readonly level?: 'h2' | 'h3' | 'h4';
}
