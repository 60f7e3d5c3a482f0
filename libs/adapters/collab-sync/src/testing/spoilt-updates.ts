import * as encoding from 'lib0/encoding';

/** Ways to spoil an update: cut off, a bit flipped, bytes replaced, random, zeros, wild numbers, a long tail. */
export function waysToSpoil(random: (below: number) => number): ((update: Uint8Array) => Uint8Array)[] {
  return [
    (update) => update.slice(0, random(update.length)),
    (update) => {
      const flipped = random(update.length);
      return update.map((byte, index) => (index === flipped ? byte ^ (1 << random(8)) : byte));
    },
    (update) => update.map((byte) => (random(10) === 0 ? random(256) : byte)),
    () => Uint8Array.from({ length: random(4_096) }, () => random(256)),
    () => new Uint8Array(random(4_096)),
    () => {
      const encoder = encoding.createEncoder();
      for (let field = random(12); field >= 0; field -= 1) {
        encoding.writeVarUint(encoder, random(2) ? random(4) : 2 ** random(53));
      }
      return encoding.toUint8Array(encoder);
    },
    (update) => new Uint8Array([...update.slice(0, random(update.length)), ...new Uint8Array(random(512)).fill(255)]),
  ];
}
