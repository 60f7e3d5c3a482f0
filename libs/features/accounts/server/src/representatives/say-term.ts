import type { Translate } from '@articulado/messages';
import type { Term } from './term.js';

/** From which day to which, in words: the same days everywhere. */
export const sayTerm = (t: Translate, { startsOn, endsOn }: Term): string =>
  t('institutions.term', {
    ends: endsOn === null ? 'no' : 'yes',
    from: sayDay(t, startsOn),
    to: endsOn === null ? '' : sayDay(t, endsOn),
  });

/** A day: the same everywhere. */
export const sayDay = (t: Translate, day: string): string => t.in('UTC').date(`${day}T12:00:00Z`);
