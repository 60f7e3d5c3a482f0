import type { LineOrTable } from './lines.js';
import { articleLabel, isProvisionsHeading, mayBePart, partLabel } from './labels.js';
import { listOf, type Marker, markersOf } from './markers.js';

/** Knows of all markers of a text, so that one can be judged by whether others go on from it. */
export class MarkersAhead {
  private readonly markers: readonly (readonly Marker[])[];
  /** Lines on which an item of a list stands, by list and count. */
  private readonly places = new Map<string, number[]>();
  /** The line at which the article or part that holds a line ends. */
  private readonly ends: number[] = [];

  constructor(lines: readonly LineOrTable[]) {
    this.markers = lines.map((line) =>
      line.type === 'line' && line.heading === undefined ? markersOf(line.text) : [],
    );
    this.markers.forEach((readings, place) => {
      for (const marker of readings) this.put(keyOf(listOf(marker), marker.count), place);
    });
    let end = lines.length;
    for (let place = lines.length - 1; place >= 0; place -= 1) {
      this.ends[place] = end;
      if (opensPart(lines[place]!)) end = place;
    }
  }

  at(place: number): readonly Marker[] {
    return this.markers[place] ?? [];
  }

  /**
   * Where the list goes on with an item of this count, in the same article and before another list of its kind begins.
   * @returns `undefined` where it doesn't
   */
  goesOn(place: number, list: string, count: number): number | undefined {
    const next = this.after(place, keyOf(list, count));
    const first = count === 1 ? undefined : this.after(place, keyOf(list, 1));
    return next === undefined || (first !== undefined && first < next) ? undefined : next;
  }

  private after(place: number, key: string): number | undefined {
    const places = this.places.get(key) ?? [];
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! > place) high = middle;
      else low = middle + 1;
    }
    const found = places[low];
    return found === undefined || found >= (this.ends[place] ?? 0) ? undefined : found;
  }

  private put(key: string, place: number): void {
    const places = this.places.get(key);
    if (places) places.push(place);
    else this.places.set(key, [place]);
  }
}

const keyOf = (list: string, count: number) => `${list} ${count}`;

function opensPart(line: LineOrTable): boolean {
  if (line.type !== 'line' || !/^\p{Lu}/u.test(line.text)) return false;
  const article = articleLabel(line.text);
  if (article && article.end !== 'open') return true;
  const part = partLabel(line.text);
  return part ? mayBePart(line.text, part, 'plain') : isProvisionsHeading(line.text, 'plain');
}
