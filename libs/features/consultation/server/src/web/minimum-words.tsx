import type { Translate } from '@articulado/messages';
import { graphql, type ResultOf } from '@articulado/pages';
import { guatemalaText, guatemalaTime } from '../guatemala-time.js';

/** What a page asks of the least time of a process's consultations. */
export const minimumAsked = graphql(
  'fragment MinimumAsked on ConsultationMinimum { workingDays seconds earliestClosing }',
);

type Minimum = ResultOf<typeof minimumAsked>;

/** How long a consultation lasts at least; that of a demonstration says that it is none of a real process. */
export const minimumText = (t: Translate, { workingDays, seconds }: Minimum): string =>
  seconds === null
    ? t('consultation.minimum', { days: workingDays ?? 0 })
    : t('consultation.minimum.demonstration', { seconds });

/** Six in the afternoon of the first day on which a consultation may close, as a date and time field writes it. */
export function proposedClosing({ earliestClosing }: Minimum): string {
  const earliest = new Date(earliestClosing);
  const sameDay = `${guatemalaText(earliest).slice(0, 10)}T18:00`;
  const isLate = guatemalaTime(sameDay)! <= earliest;
  return isLate ? guatemalaText(new Date(guatemalaTime(sameDay)!.getTime() + dayMs)) : sameDay;
}

const dayMs = 24 * 3_600_000;
