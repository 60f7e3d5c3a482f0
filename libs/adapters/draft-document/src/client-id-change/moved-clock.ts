import * as Y from 'yjs';
import type { ClockRange } from '../updates/write-update.js';

/** A point on a Yjs client's clock. */
export interface ClockPoint {
  readonly client: number;
  readonly clock: number;
}

/** Says where things stand that were moved to another client's clock. */
export interface ClockMapping {
  /** Whether what a client wrote at a clock is moved. */
  moves(point: ClockPoint): boolean;
  /** `undefined` for what is left out. */
  id(point: ClockPoint): Y.ID | undefined;
  /** In parts, where only some of it is moved, and without what is left out. */
  stretch(range: ClockRange): ClockRange[];
}

/** Says where things stand whose client's clock was moved, from a point on, to a point on another client's. */
export class MovedClock implements ClockMapping {
  constructor(
    private readonly from: ClockPoint,
    private readonly to: ClockPoint,
  ) {}

  moves({ client, clock }: ClockPoint): boolean {
    return client === this.from.client && clock >= this.from.clock;
  }

  id({ client, clock }: ClockPoint): Y.ID {
    const { from, to } = this;
    return this.moves({ client, clock })
      ? Y.createID(to.client, clock - from.clock + to.clock)
      : Y.createID(client, clock);
  }

  stretch({ client, clock, length }: ClockRange): ClockRange[] {
    const { from } = this;
    const stayed = client === from.client ? Math.min(length, Math.max(0, from.clock - clock)) : length;
    const parts = [
      { client, clock, length: stayed },
      { ...this.id({ client, clock: clock + stayed }), length: length - stayed },
    ];
    return parts.filter((part) => part.length > 0);
  }
}
