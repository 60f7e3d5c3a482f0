import * as Y from 'yjs';

/** Every unit that a document holds: client and clock, what stands there, and behind what it was put. */
export function unitsOf(doc: Y.Doc): Map<string, string> {
  const units = new Map<string, string>();
  for (const structs of doc.store.clients.values()) for (const struct of structs) addUnits(units, struct);
  return units;
}

/**
 * Goes through a log and looks whether any clock of any client was ever used for two things.
 * @returns the units that were, with both; empty for an honest log
 */
export function clocksUsedTwice(updates: readonly Uint8Array[]): string[] {
  const known = new Map<string, string>();
  const twice: string[] = [];
  for (const update of updates) {
    const units = new Map<string, string>();
    for (const struct of Y.decodeUpdate(update).structs) if (!(struct instanceof Y.Skip)) addUnits(units, struct);
    for (const [unit, what] of units) {
      const before = known.get(unit);
      // Of what was deleted meanwhile nothing is told but its length.
      if (before !== undefined && before !== what && !isNothing(before) && !isNothing(what))
        twice.push(`${unit}: ${before} and ${what}`);
      if (before === undefined || isNothing(before)) known.set(unit, what);
    }
  }
  return twice;
}

const nothing = '(deleted)';
const isNothing = (what: string) => what === nothing;

function addUnits(units: Map<string, string>, struct: Y.Item | Y.GC | Y.Skip): void {
  const { client, clock } = struct.id;
  for (let place = 0; place < struct.length; place += 1)
    units.set(`${client}:${clock + place}`, whatStandsAt(struct, place));
}

function whatStandsAt(struct: Y.Item | Y.GC | Y.Skip, place: number): string {
  if (!(struct instanceof Y.Item) || struct.deleted || struct.content instanceof Y.ContentDeleted) return nothing;
  const left = place > 0 ? Y.createID(struct.id.client, struct.id.clock + place - 1) : struct.origin;
  const { content } = struct;
  const value: unknown = content instanceof Y.ContentString ? content.str[place] : content.getContent()[place];
  // A type is known by its place alone: what it holds are units of its own.
  const shown = content instanceof Y.ContentType ? 'type' : value;
  return JSON.stringify([shown, left && `${left.client}:${left.clock}`]);
}
