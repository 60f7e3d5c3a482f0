import { atom } from '@articulado/policy-text';
import { markChangesOf, useT } from '@articulado/ui';
import { changedRuns } from './changed-runs.js';
import type { Change } from './clause-change.js';

/** So much of words that look otherwise is repeated, in characters. */
const mostRepeated = 60;

/** Says in words which words became bold or italic, or no longer are: what they looked like before is not to be seen. */
export function FormatChanges({ change }: { readonly change: Change }) {
  const t = useT();
  if (!change.kinds.includes('formatChanged')) return null;
  const changed = changedRuns(change).flatMap(({ text, before, after }) => {
    const marks = before && after ? markChangesOf(before, after).filter(isFormat) : [];
    return marks.length > 0 ? [{ text: text.replaceAll(atom, t('text.note.mark')), marks }] : [];
  });
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
