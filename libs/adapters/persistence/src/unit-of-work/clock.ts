import { type TimeZone, usualTimeZone } from '@articulado/base';

/** What time it is. Asked for, never assumed, so that a test or the demo's seed may live on another day. */
export interface Clock {
  now(): Date;
  /** Whose days count where no process says: those of appointments, and of what is not about one process. */
  readonly timeZone: TimeZone;
}

export const systemClock = (timeZone: TimeZone = usualTimeZone): Clock => ({ now: () => new Date(), timeZone });
