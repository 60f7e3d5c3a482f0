/** Kinds that frame a text and lay down nothing themselves. */
const frames: readonly string[] = [
  'docTitle',
  'formula',
  'recitals',
  'book',
  'part',
  'title',
  'chapter',
  'section',
  'transitionals',
];

interface AnyClause {
  readonly id: string;
  readonly kind: string;
}

/** Whether a clause may be named as the one that carries a change. @param about - id of the clause that the contribution speaks of */
export const mayCarryChange = ({ id, kind }: AnyClause, about: string): boolean =>
  id === about || !frames.includes(kind);
