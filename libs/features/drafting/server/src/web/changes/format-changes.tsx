import type { RunChange } from '@articulado/comparison';
import { atom } from '@articulado/policy-text';
import { markChangesOf, useT } from '@articulado/ui';

/** So much of words that look otherwise is repeated, in characters. */
const mostRepeated = 60;

/** Says in words which words became bold or italic, or no longer are: what they looked like before is not to be seen. */
export function FormatChanges({ pieces }: { readonly pieces: readonly RunChange[] }) {
  const t = useT();
  const changed = pieces.flatMap(({ text, before, after }) => {
    const marks = before && after ? markChangesOf(before, after).filter(isFormat) : [];
    return marks.length > 0 ? [{ text: text.replaceAll(atom, t('text.note.mark')), marks }] : [];
  });
  if (changed.length === 0) return null;
  return (
    <ul className="leads">
      {changed.map(({ text, marks }, index) => (
        <li key={index}>
          {t('comparison.format.changed', {
            text: text.length > mostRepeated ? `${text.slice(0, mostRepeated).trimEnd()}…` : text,
            marks: marks.map((mark) => t(`changes.${mark}`)).join(', '),
          })}
        </li>
      ))}
    </ul>
  );
}

const isFormat = (mark: string) => /^(?:bold|italic)\./.test(mark);
