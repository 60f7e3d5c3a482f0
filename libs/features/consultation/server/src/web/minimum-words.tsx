import { localDay, readLocalTime } from '@articulado/base';
import type { Translate } from '@articulado/messages';
import { graphql, type ResultOf } from '@articulado/pages';

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
export function proposedClosing({ timeZone }: Translate, { earliestClosing }: Minimum): string {
  const earliest = new Date(earliestClosing);
  const sameDay = atSix(localDay(timeZone, earliest));
  if (readLocalTime(timeZone, sameDay)! > earliest) return sameDay;
  return atSix(new Date(Date.parse(sameDay.slice(0, 10)) + dayMs).toISOString().slice(0, 10));
}

/** No clock is put forward or back at that hour. */
const atSix = (day: string): string => `${day}T18:00`;

const dayMs = 24 * 3_600_000;
