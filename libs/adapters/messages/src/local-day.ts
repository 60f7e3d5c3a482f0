import { timeZone } from './make-translator.js';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day that the clocks of Guatemala show at a moment: `2026-05-04`. */
export const localDay = (at: Date): string => calendar.format(at);
