import { atom, isValidId, type Marks, type Run } from '@articulado/policy-text';
import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';

/** An inline atom as it is stored: the mark of a note, or a reference. */
export type AtomEmbed = { readonly note: ClauseId } | { readonly reference: string; readonly target: ClauseId };

type AtomItem = Y.Item & { readonly content: Y.ContentEmbed & { readonly embed: AtomEmbed } };

/** Whether an item of the text is an atom, living or dead. */
export const isAtomItem = (item: Y.Item): item is AtomItem =>
  item.content instanceof Y.ContentEmbed && isAtomEmbed(item.content.embed);

/** UTF-16 units that an item adds to the words of its clause: those of a string, one for an atom, none for anything else. */
export function unitsOf(item: Y.Item): number {
  if (item.deleted) return 0;
  if (item.content instanceof Y.ContentString) return item.length;
  return isAtomItem(item) ? 1 : 0;
}

/** An atom as a run. A link or a defined term around it does not take it in. */
export const atomRun = (embed: AtomEmbed, { bold, italic }: Marks): Run => ({
  text: atom,
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...('note' in embed ? { note: embed.note } : { reference: { id: embed.reference, target: embed.target } }),
});

/** How the atom of a run is stored; `undefined` for a run of words. */
export function atomEmbedOf({ note, reference }: Pick<Run, 'note' | 'reference'>): AtomEmbed | undefined {
  if (note !== undefined) return { note };
  return reference && { reference: reference.id, target: reference.target };
}

export function isAtomEmbed(embed: unknown): embed is AtomEmbed {
  if (typeof embed !== 'object' || embed === null) return false;
  const { note, reference, target, ...rest } = embed as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return false;
  if (note !== undefined) return isValidId(note) && reference === undefined && target === undefined;
  return isValidId(reference) && isValidId(target);
}
