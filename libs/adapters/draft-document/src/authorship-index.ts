import * as Y from 'yjs';
import { ClientOrigins } from './client-origins.js';

/** Who brought something into a draft, when: what the log says of the update, never what the update says of itself. */
export interface Origin {
  /** By the authenticated connection; nobody for what the platform wrote. */
  readonly personId: string | null;
  /** Microseconds since 1970. */
  readonly writtenAt: number;
}

/** One update of the log. */
export interface OriginRow extends Origin {
  readonly bytes: Uint8Array;
}

/** Tells where stretches of a Yjs client's clock come from. */
export interface Origins {
  /** The origins of `length` units from `clock` on, in order. @throws when the log never brought them */
  within(
    client: number,
    clock: number,
    length: number,
  ): readonly { readonly origin: Origin; readonly length: number }[];
}

/** Deletions that follow one another no slower than this are taken back together by Yjs' undo, unless the editor parts them. */
const sameDeletionUs = 500_000;

/** Words of this length are not the same as deleted ones by chance, even where only a part of those comes back. */
const tellingLength = 4;

/**
 * From this length on, words that come back are their first author's whoever brings them: of two who deleted them at once the log
 * knows the first only.
 */
const tellingForAnyone = 8;

/**
 * Knows for every unit of a draft's words which row of its log first brought it. Rows are added in the log's order, each once.
 * Words that their deleter brings back are their first author's: Yjs writes them anew, in front of those that were deleted.
 */
export class AuthorshipIndex implements Origins {
  private readonly clients = new Map<number, ClientOrigins>();
  /** Of each row its person, by place in `people`, and its time. */
  private readonly personOf: number[] = [];
  private readonly times: number[] = [];
  private readonly people: (string | null)[] = [];
  private units = 0;

  /** What it costs: rows, and units of words; each takes some 20 bytes. */
  get size(): number {
    return this.times.length + this.units;
  }

  /** @throws when the bytes are no update, or the row does not follow on those before */
  add({ personId, writtenAt, bytes }: OriginRow): void {
    const { structs, ds } = Y.decodeUpdate(bytes);
    this.personOf.push(this.placeOf(personId));
    const row = this.times.push(writtenAt) - 1;
    const fresh: Struct[] = [];
    for (const struct of structs) {
      if (!this.isFresh(struct)) continue;
      this.client(struct.id.client).write(struct);
      fresh.push(struct);
    }
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges) this.clients.get(client)?.markDeleted(clock, len, row);
    const returns = this.returnsAmong(fresh, row);
    for (const struct of fresh) this.assignRow(struct, row, returns.get(struct));
  }

  within(client: number, clock: number, count: number): { origin: Origin; length: number }[] {
    const pieces = this.clients.get(client)?.within(clock, count);
    if (!pieces) throw new RangeError(`No row of the log brought ${count} units of client ${client} from ${clock} on`);
    return pieces.map(({ row, length }) => ({ origin: this.originOf(row), length }));
  }

  private originOf(row: number): Origin {
    return { personId: this.people[this.personOf[row]!]!, writtenAt: this.times[row]! };
  }

  private placeOf(personId: string | null): number {
    const place = this.people.lastIndexOf(personId);
    return place >= 0 ? place : this.people.push(personId) - 1;
  }

  private client(id: number): ClientOrigins {
    const known = this.clients.get(id);
    if (known) return known;
    const client = new ClientOrigins();
    this.clients.set(id, client);
    return client;
  }

  private isFresh(struct: Struct): boolean {
    const known = this.clients.get(struct.id.client)?.end ?? 0;
    if (struct.id.clock > known) throw new RangeError('A row of the log is missing');
    return !(struct instanceof Y.Skip) && struct.id.clock + struct.length > known;
  }

  private assignRow(struct: Struct, row: number, from: ClockPoint | undefined): void {
    const client = this.client(struct.id.client);
    const end = struct.id.clock + struct.length;
    this.units += end - client.assigned;
    const known = client.assigned - struct.id.clock;
    const pieces = from && this.clients.get(from.client)?.within(from.clock + known, struct.length - known);
    for (const piece of pieces ?? [{ row, length: end - client.assigned }])
      client.assignRow(client.assigned + piece.length, piece.row);
  }

  /** Which of a row's words were there before, and where: those that say what stood in their place until the same person deleted it. */
  private returnsAmong(structs: readonly Struct[], row: number): Map<Struct, ClockPoint> {
    const returns = new Map<Struct, ClockPoint>();
    for (const struct of structs) {
      const place = struct instanceof Y.Item && struct.rightOrigin;
      if (place && this.repeats(struct, place, row)) returns.set(struct, place);
    }
    const places = [...returns].map(([{ length }, { client, clock }]) => ({ client, from: clock, to: clock + length }));
    for (const [struct, { client, clock }] of returns) {
      const isBack = (unit: number) => places.some((one) => one.client === client && one.from <= unit && unit < one.to);
      const isLeft = (unit: number, beside: number) => this.wentTogether(client, unit, beside) && !isBack(unit);
      const end = clock + struct.length;
      // Letters typed in place of deleted ones may happen to be the same; what is taken back comes back whole.
      if (struct.length < tellingLength && (isLeft(clock - 1, clock) || isLeft(end, end - 1))) returns.delete(struct);
    }
    return returns;
  }

  private repeats(item: Y.Item, { client, clock }: ClockPoint, row: number): boolean {
    const before = this.clients.get(client);
    if (!(item.content instanceof Y.ContentString) || !before) return false;
    const person = this.personOf[row];
    const words = item.content.str;
    for (let place = 0; place < words.length; place += 1) {
      const deletedBy = before.deletedBy(clock + place);
      if (deletedBy === undefined || before.unit(clock + place) !== words.charCodeAt(place)) return false;
      if (words.length < tellingForAnyone && this.personOf[deletedBy] !== person) return false;
    }
    return true;
  }

  /** Whether a unit of words was deleted together with its neighbour. */
  private wentTogether(client: number, clock: number, neighbour: number): boolean {
    const units = this.clients.get(client)!;
    const [one, other] = [units.deletedBy(clock), units.deletedBy(neighbour)];
    if (one === undefined || other === undefined || units.unit(clock) === 0) return false;
    const apart = Math.abs(this.times[one]! - this.times[other]!);
    return this.personOf[one] === this.personOf[other] && apart <= sameDeletionUs;
  }
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
type ClockPoint = Pick<Y.ID, 'client' | 'clock'>;
