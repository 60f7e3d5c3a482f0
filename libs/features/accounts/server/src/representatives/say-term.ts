import type { Translate } from '@articulado/messages';
import type { TermOfOffice } from './term-of-office.js';

/** From which day to which, in words: the same days everywhere. */
export const sayTerm = (t: Translate, { startsOn, endsOn }: TermOfOffice): string =>
  t('institutions.term', {
    ends: endsOn === null ? 'no' : 'yes',
    from: t.date(startsOn),
    to: endsOn === null ? '' : t.date(endsOn),
  });
