import type { WordTouch } from './word-touches.js';

/**
 * How two suggestions stand to each other in the words of a clause, the gravest first:
 * - `alternatives`: both delete the same words and write others in their place; with both, the others stand one behind the other
 * - `same-words`: both delete the same words
 * - `inside`: one writes within words that the other deletes
 * - `formatting`: both format the same words, and not alike
 * - `beside`: they write at one place, or one beside words that the other deletes
 */
export type Clash = 'alternatives' | 'same-words' | 'inside' | 'formatting' | 'beside';

/** The gravest clash of two suggestions in one clause. @param touches - of all suggestions in that clause */
export function clashIn(touches: readonly WordTouch[], one: string, other: string): Clash | undefined {
  const [first, second] = [placesOf(touches, one), placesOf(touches, other)];
  const isSame = meet(first.deleted, second.deleted, overlaps);
  if (isSame && meet(first.written, first.deleted, touchesEnd) && meet(second.written, second.deleted, touchesEnd))
    return 'alternatives';
  if (isSame) return 'same-words';
  if (meet(first.written, second.deleted, isWithin) || meet(second.written, first.deleted, isWithin)) return 'inside';
  if (meet(first.formatted, second.formatted, isOtherFormat)) return 'formatting';
  const isBeside =
    meet(first.written, second.written, touchesEnd) ||
    meet(first.written, second.deleted, touchesEnd) ||
    meet(second.written, first.deleted, touchesEnd) ||
    meet(first.deleted, second.deleted, touchesEnd);
  return isBeside ? 'beside' : undefined;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Formatting = Extract<WordTouch, { kind: 'formatting' }>;

function placesOf(touches: readonly WordTouch[], suggestion: string) {
  const own = touches.filter((touch) => touch.suggestion === suggestion);
  return {
    written: own.flatMap((touch): Stretch[] => ('at' in touch ? [{ from: touch.at, to: touch.at }] : [])),
    deleted: own.filter((touch) => touch.kind === 'deletion'),
    formatted: own.filter((touch) => touch.kind === 'formatting'),
  };
}

const meet = <One, Other>(some: readonly One[], others: readonly Other[], is: (one: One, other: Other) => boolean) =>
  some.some((one) => others.some((other) => is(one, other)));

const overlaps = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;
const touchesEnd = (one: Stretch, other: Stretch) => one.from <= other.to && other.from <= one.to;
const isWithin = (one: Stretch, other: Stretch) => other.from < one.from && one.to < other.to;

const isOtherFormat = (one: Formatting, other: Formatting) =>
  overlaps(one, other) &&
  Object.entries(one.marks).some(([key, value]) => {
    const wanted = other.marks[key as keyof Formatting['marks']];
    return wanted !== undefined && wanted !== value;
  });
