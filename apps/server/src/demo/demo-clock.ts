import { dayNumber, readLocalTime, usualTimeZone } from '@articulado/base';
import type { Clock } from '@articulado/persistence';

const dayMs = 24 * 60 * 60 * 1_000;
const written = /^([+-]\d+) (\d\d:\d\d)$/;

/** A clock that walks through the past, so that what the demonstration tells has true dates in their order. */
export class DemoClock implements Clock {
  readonly timeZone = usualTimeZone;
  private at = new Date(0);

  /** @param start - when the demonstration is made; all acts lie before, only deadlines may be later */
  constructor(private readonly start: Date) {}

  now(): Date {
    return this.at;
  }

  /**
   * Reads `-12 08:41`: so many days from the start's, at an hour of Guatemala.
   * @throws RangeError for anything else
   */
  moment(text: string): Date {
    const [, days, time] = written.exec(text) ?? [];
    if (!days || !time) throw new RangeError(`Not a moment of the demonstration: ${text}`);
    const day = new Date((dayNumber(this.timeZone, this.start) + Number(days)) * dayMs).toISOString().slice(0, 10);
    const moment = readLocalTime(this.timeZone, `${day}T${time}`);
    if (!moment) throw new RangeError(`Not a moment of the demonstration: ${text}`);
    return moment;
  }

  /** @throws RangeError for a moment before the last one or after the start: the record's entries would be out of order */
  moveTo(text: string): void {
    const moment = this.moment(text);
    if (moment < this.at || moment > this.start) throw new RangeError(`Out of order in the demonstration: ${text}`);
    this.at = moment;
  }
}
