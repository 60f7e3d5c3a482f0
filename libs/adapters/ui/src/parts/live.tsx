import type { Translate } from '@articulado/messages';
import type { ReactNode } from 'react';

interface Props {
  /** Unique on its page; the same in the next rendering of it. */
  readonly id: string;
  /** Slug of the process whose changes it follows. */
  readonly process: string;
  readonly t: Translate;
  readonly children: ReactNode;
}

/** A part of a page that keeps up with its process while the page is open. Without scripts it shows what was so when the page was asked for. */
export function Live({ id, process, t, children }: Props) {
  return (
    <div id={id} data-island="live" data-process={process} data-paused={t('page.live-paused')}>
      {children}
    </div>
  );
}
