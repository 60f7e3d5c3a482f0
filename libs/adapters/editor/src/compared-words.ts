import type { Node } from 'prosemirror-model';
import { idOf } from './clause-nodes.js';
import type { Survivor } from './survivors.js';

/**
 * Which words of a clause stayed, found by comparing: for a clause that no step leads to, since it was cut and pasted, or
 * moved by taking it out and putting it in. Then all its words are the same, as a rule.
 */
export function comparedWords(former: Node, node: Node): Survivor[] {
  const [before, after] = [former.textContent, node.textContent];
  const start = sharedStart(before, after);
  const end = Math.min(sharedEnd(before, after), Math.min(before.length, after.length) - start);
  const stretches =
    before === after
      ? [[0, before.length, 0]]
      : [
          [0, start, 0],
          [before.length - end, before.length, after.length - end],
        ];
  return stretches
    .filter(([from, to]) => from! < to!)
    .map(([from, to, at]) => ({ origin: idOf(former), from: from!, to: to!, home: idOf(node), at: at!, position: 0 }));
}

/** How many units two strings share at their start; a character of two units is never cut in half. */
export function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  return start > 0 && isHighSurrogate(one.charCodeAt(start - 1)) ? start - 1 : start;
}

function sharedEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let end = 0;
  while (end < most && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end++;
  return end > 0 && isLowSurrogate(one.charCodeAt(one.length - end)) ? end - 1 : end;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
