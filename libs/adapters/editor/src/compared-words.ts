import { isAtom } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { idOf, runsOf } from './clause-nodes.js';
import type { KeptRange } from './kept-ranges.js';

/**
 * Which words of a clause stayed, found by comparing: for a clause that no step leads to, since it was cut and pasted, or
 * moved by taking it out and putting it in. Then all its words are the same, as a rule.
 */
export function comparedWords(former: Node, node: Node): KeptRange[] {
  const [before, after] = [unitsIn(former), unitsIn(node)];
  const start = sharedStart(before, after);
  const end = Math.min(sharedEnd(before, after), Math.min(before.length, after.length) - start);
  const ranges =
    start === before.length && start === after.length
      ? [[0, before.length, 0]]
      : [
          [0, start, 0],
          [before.length - end, before.length, after.length - end],
        ];
  return ranges
    .filter(([from, to]) => from! < to!)
    .map(([from, to, at]) => ({
      source: idOf(former),
      from: from!,
      to: to!,
      target: idOf(node),
      at: at!,
      position: 0,
    }));
}

/** The words of a clause, unit by unit; an atom is one of them, and the same only as itself. */
function unitsIn(clause: Node): readonly string[] {
  return runsOf(clause).flatMap((run) =>
    isAtom(run) ? [JSON.stringify([run.note, run.reference])] : run.text.split(''),
  );
}

/** How many units two texts share at their start; a character of two units is never cut in half. */
export function sharedStart(one: ArrayLike<string>, other: ArrayLike<string>): number {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  return start > 0 && isHighSurrogate(one[start - 1]!) ? start - 1 : start;
}

function sharedEnd(one: ArrayLike<string>, other: ArrayLike<string>): number {
  const most = Math.min(one.length, other.length);
  let end = 0;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return end > 0 && isLowSurrogate(one[one.length - end]!) ? end - 1 : end;
}

const isHighSurrogate = (unit: string) => unit >= '\ud800' && unit <= '\udbff';
const isLowSurrogate = (unit: string) => unit >= '\udc00' && unit <= '\udfff';
