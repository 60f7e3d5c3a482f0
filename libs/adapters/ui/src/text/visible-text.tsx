import { unusualSigns } from '@articulado/policy-text';
import type { ReactNode } from 'react';
import { useT } from '../speak.js';

interface Props {
  readonly text: string;
}

/** Words as they are, with what a reader may take for something else shown as such: spaces that do not break, words of two alphabets. */
export function VisibleText({ text }: Props): ReactNode {
  const t = useT();
  const signs = unusualSigns(text);
  if (signs.length === 0) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, kind } of signs) {
    pieces.push(
      text.slice(at, from),
      <span key={from} className={`unusual is-${kind}`} title={t(`text.unusual.${kind}`)}>
        {text.slice(from, to)}
      </span>,
    );
    at = to;
  }
  return [...pieces, text.slice(at)];
}
