import { atom } from '@articulado/policy-text';

/** What plain words show for the mark of a note or for a reference: one unit, as each of them is. */
const visibleAtom = '†';

/** The words of a draft as a field or a list of words shows them; places in them stay what they are. */
export const withVisibleAtoms = (words: string): string => words.replaceAll(atom, visibleAtom);
