import { isRefusal, type Refusal } from '@articulado/base';
import { withKnownIds } from '@articulado/comparison';
import { newClauseId } from '@articulado/draft-document';
import { type LineChoice, type ImportedFile, importFile } from '@articulado/formats';
import { type OrdinalStyle, type PolicyText, unprintReferences, withNumbersOfFile } from '@articulado/policy-text';

/** What a file says, and what a text becomes when the file's comes in its place. */
export interface ReadFile extends ImportedFile {
  /** As drafts hold texts, what is in both under the ids of the current one; absent where the file comes in the place of none. */
  readonly planned?: PolicyText;
}

/** Reads a file as clauses, and finds in it those of a current text. Costs seconds for the longest ones: work for a thread. */
export function readFile(
  file: Uint8Array,
  corrections: readonly LineChoice[],
  current: PolicyText | undefined,
): ReadFile | Refusal {
  const imported = importFile(file, newClauseId, corrections);
  if (isRefusal(imported) || !current) return imported;
  return { ...imported, planned: unprintReferences(withKnownIds(current, imported.text)) };
}

/** The same for a process that counts its transitional provisions in a style of its own: they keep the numbers of the file. */
export const readInto = (ordinals: OrdinalStyle, read: ReadFile): ReadFile => ({
  ...read,
  text: withNumbersOfFile(read.text, ordinals),
  planned: read.planned && withNumbersOfFile(read.planned, ordinals),
});
