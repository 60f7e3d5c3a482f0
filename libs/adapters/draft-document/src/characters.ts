import type { ClauseId } from '@articulado/base';
import { unitsOf } from './atom-item.js';
import type { CharacterPlace } from './character-places.js';
import type { DraftReader } from './draft-reader.js';
import { nextIn } from './fragment.js';

/** Characters that one client wrote one behind the other: `length` of them, from `clock` on. */
export interface CharacterRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** Which characters the words of a clause are made of. What others change later does not change it. */
export class Characters {
  readonly size: number;

  /** @param opening - the place behind the embed that opens the clause */
  constructor(
    private readonly opening: CharacterPlace,
    private readonly ranges: readonly CharacterRange[],
  ) {
    this.size = ranges.reduce((sum, { length }) => sum + length, 0);
  }

  /** The place behind the first `offset` units. */
  placeAt(offset: number): CharacterPlace {
    if (offset === 0) return this.opening;
    const [last] = this.slice(offset - 1, offset);
    if (!last) throw new RangeError(`Beyond the end of ${this.size} units: ${offset}`);
    return { client: last.client, clock: last.clock };
  }

  /** The characters from `from` up to `to`. */
  slice(from: number, to: number): CharacterRange[] {
    const cut: CharacterRange[] = [];
    let start = 0;
    for (const { client, clock, length } of this.ranges) {
      const [first, end] = [Math.max(from - start, 0), Math.min(to - start, length)];
      if (first < end) cut.push({ client, clock: clock + first, length: end - first });
      start += length;
      if (start >= to) break;
    }
    return cut;
  }
}

/** The characters of a clause as it stands now; `undefined` for one that isn't on show. */
export function charactersOf(draft: DraftReader, id: ClauseId): Characters | undefined {
  const fragments = draft.layout.shownFragments.get(id);
  if (!fragments) return undefined;
  const ranges: CharacterRange[] = [];
  for (const { embed } of fragments) {
    for (let item = nextIn(embed); item; item = nextIn(item)) {
      if (unitsOf(item) === 0) continue;
      ranges.push({ client: item.id.client, clock: item.id.clock, length: item.length });
    }
  }
  const { client, clock } = fragments[0]!.embed.id;
  return new Characters({ client, clock }, ranges);
}
