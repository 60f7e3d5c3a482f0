import * as Y from 'yjs';

/** No row deleted it. */
const alive = -1;

/** What one Yjs client wrote, unit by unit: its words, which row brought it, which row deleted it. Made for long histories: flat and small. */
export class ClientOrigins {
  /** Units written so far. */
  end = 0;
  /** Units whose row is known. */
  assigned = 0;
  private units = new Uint16Array(16);
  private deletions = new Int32Array(16).fill(alive);
  /** Stretches of one row: where they begin, and the row. */
  private readonly starts: number[] = [];
  private readonly rows: number[] = [];

  /** Takes over what is new in a struct; its row is said by `assignRow`. */
  write(struct: Y.Item | Y.GC | Y.Skip): void {
    const { clock } = struct.id;
    const before = this.end;
    this.end = clock + struct.length;
    this.grow();
    if (struct instanceof Y.GC || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
    const { str } = struct.content;
    for (let place = before - clock; place < str.length; place += 1) this.units[clock + place] = str.charCodeAt(place);
  }

  /** Says that a row brought everything up to `end` that had no row yet. */
  assignRow(end: number, row: number): void {
    if (this.rows.at(-1) !== row) {
      this.starts.push(this.assigned);
      this.rows.push(row);
    }
    this.assigned = end;
  }

  /** The first deletion counts. */
  markDeleted(clock: number, length: number, row: number): void {
    for (let unit = clock; unit < Math.min(clock + length, this.end); unit += 1)
      if (this.deletions[unit] === alive) this.deletions[unit] = row;
  }

  /** The row that deleted a unit. */
  deletedBy(clock: number): number | undefined {
    const row = clock >= 0 && clock < this.end ? this.deletions[clock] : alive;
    return row === alive ? undefined : row;
  }

  /** A unit of words as its UTF-16 code; 0 for anything else. */
  unit = (clock: number): number => this.units[clock] ?? 0;

  /** The rows of `length` units from `clock` on; `undefined` where there are not so many. */
  within(clock: number, length: number): { readonly row: number; readonly length: number }[] | undefined {
    if (clock + length > this.assigned) return undefined;
    const pieces: { row: number; length: number }[] = [];
    const end = clock + length;
    for (let index = this.indexOf(clock), at = clock; at < end; index += 1) {
      const to = Math.min(this.starts[index + 1] ?? this.assigned, end);
      pieces.push({ row: this.rows[index]!, length: to - at });
      at = to;
    }
    return pieces;
  }

  /** The last stretch that begins at or before a unit. */
  private indexOf(clock: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= clock) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private grow(): void {
    if (this.end <= this.units.length) return;
    const size = Math.max(this.end, this.units.length * 2);
    const [units, deletions] = [new Uint16Array(size), new Int32Array(size).fill(alive)];
    units.set(this.units);
    deletions.set(this.deletions);
    [this.units, this.deletions] = [units, deletions];
  }
}
