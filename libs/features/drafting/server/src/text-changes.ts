import { compareTexts, type Comparison } from '@articulado/comparison';
import { type OrdinalStyle, type PolicyText, printReferences, withOrdinals } from '@articulado/policy-text';

/** What an act would change in a draft, shown before it is done. Both texts with their references printed. */
export interface TextChanges {
  readonly before: PolicyText;
  readonly after: PolicyText;
  readonly comparison: Comparison;
}

/** @param ordinals - of the process */
export function textChanges(before: PolicyText, after: PolicyText, ordinals: OrdinalStyle): TextChanges {
  const [was, is] = [before, after].map((text) => printReferences(withOrdinals(text, ordinals))) as [
    PolicyText,
    PolicyText,
  ];
  return { before: was, after: is, comparison: compareTexts(was, is) };
}

/** How many clauses came, went and stayed otherwise, as the record says it of an act. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export function countsOf({ comparison: { changes } }: TextChanges): ChangeCounts {
  const added = changes.filter(({ before }) => !before).length;
  const removed = changes.filter(({ after }) => !after).length;
  return { added, removed, changed: changes.length - added - removed };
}
