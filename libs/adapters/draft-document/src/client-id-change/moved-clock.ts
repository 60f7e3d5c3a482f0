import * as Y from 'yjs';

/** A point on a Yjs client's clock. */
export interface ClockPoint {
  readonly client: number;
  readonly clock: number;
}

/** A stretch of a client's clock. */
export interface MovedRange extends ClockPoint {
  readonly length: number;
}

/** Says where things stand whose client's clock was moved, from a point on, to a point on another client's. */
export class MovedClock {
  constructor(
    private readonly from: ClockPoint,
    private readonly to: ClockPoint,
  ) {}

  /** Whether what a client wrote at a clock is moved. */
  moves({ client, clock }: ClockPoint): boolean {
    return client === this.from.client && clock >= this.from.clock;
  }

  id({ client, clock }: ClockPoint): Y.ID {
    const { from, to } = this;
    return this.moves({ client, clock })
      ? Y.createID(to.client, clock - from.clock + to.clock)
      : Y.createID(client, clock);
  }

  /** In two parts, where only the end of the stretch is moved. */
  stretch({ client, clock, length }: MovedRange): MovedRange[] {
    const { from } = this;
    const stayed = client === from.client ? Math.min(length, Math.max(0, from.clock - clock)) : length;
    const parts = [
      { client, clock, length: stayed },
      { ...this.id({ client, clock: clock + stayed }), length: length - stayed },
    ];
    return parts.filter((part) => part.length > 0);
  }
}
