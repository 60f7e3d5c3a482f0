/** What time it is. Asked for, never assumed, so that a test or the demo's seed may live on another day. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
