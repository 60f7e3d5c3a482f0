import { mixesAlphabets, otherAlphabets, stackedMarks } from '@articulado/base';

/** What a reader may take for something else, though a text may hold it. */
export const unusualSignKinds = ['no-break-space', 'unusual-space', 'mixed-scripts', 'stacked-marks'] as const;
export type UnusualSignKind = (typeof unusualSignKinds)[number];

/** Where one stands in a text: UTF-16 offsets. Of mixed scripts and stacked marks it is the whole word. */
export interface UnusualSign {
  readonly from: number;
  readonly to: number;
  readonly kind: UnusualSignKind;
}

const noBreakSpace = /[\u00A0\u2007\u202F]/;
const unusualSpace = /[\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/;

const either = (expressions: readonly RegExp[]): string => expressions.map(({ source }) => source).join('|');
/** What a text without unusual signs has none of: most have none, and are read once. */
const suspect = new RegExp(either([noBreakSpace, unusualSpace, otherAlphabets, stackedMarks]), 'u');
/** Marks may also stand on what is no letter. */
const markedSign = new RegExp(`\\P{M}${stackedMarks.source}\\p{M}*`, 'u');
const spaceOrWord = new RegExp(either([noBreakSpace, unusualSpace, /[\p{L}\p{M}]+/u, markedSign]), 'gu');

/** UN1: the spaces that are no plain ones, the words that mix letters of alphabets that look alike ("plаzo" with a Cyrillic "а"), and those with marks stacked on a letter. */
export function unusualSigns(text: string): UnusualSign[] {
  if (!suspect.test(text)) return [];
  const found: UnusualSign[] = [];
  for (const { 0: piece, index: from } of text.matchAll(spaceOrWord)) {
    const kind = kindOf(piece);
    if (kind) found.push({ from, to: from + piece.length, kind });
  }
  return found;
}

function kindOf(piece: string): UnusualSignKind | undefined {
  if (noBreakSpace.test(piece)) return 'no-break-space';
  if (unusualSpace.test(piece)) return 'unusual-space';
  if (stackedMarks.test(piece)) return 'stacked-marks';
  return mixesAlphabets(piece) ? 'mixed-scripts' : undefined;
}
