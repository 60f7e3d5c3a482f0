import { chooseLocale, translator, type Translate } from '@articulado/messages';
import { type ProcessRow, timeZoneOf } from '@articulado/persistence';

/**
 * Words and moments for an e-mail about a process: nobody knows yet which language its reader reads, so it is that of
 * the process, or Spanish where the platform does not speak it.
 */
export const translatorOfProcess = (process: ProcessRow): Translate =>
  translator(chooseLocale(process.language, undefined), timeZoneOf(process));
