import { type UnusualSign, unusualSigns } from '@articulado/policy-text';
import type { ReactNode } from 'react';
import { useT } from '../speak.js';

interface Props {
  readonly text: string;
}

/** Words as they are, with what a reader may take for something else shown as such: spaces that do not break, words of two alphabets, letters under many marks. */
export function VisibleText({ text }: Props): ReactNode {
  const signs = unusualSigns(text);
  if (signs.length === 0) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const sign of signs) {
    pieces.push(
      text.slice(at, sign.from),
      <Unusual key={sign.from} words={text.slice(sign.from, sign.to)} {...sign} />,
    );
    at = sign.to;
  }
  return [...pieces, text.slice(at)];
}

/**
 * A screen reader says a space as what it is, a word with what is odd in it: as an image, so that what is copied stays as it is. Who points at it, or
 * taps it, reads the same beside it. It is no stop of the Tab key, since a text may hold hundreds.
 */
function Unusual({ words, kind }: Pick<UnusualSign, 'kind'> & { readonly words: string }) {
  const t = useT();
  const said = t(`text.unusual.${kind}`);
  const label = words.trim() === '' ? said : t('text.unusual.word', { word: words, said });
  return (
    <span className={`unusual is-${kind}`} data-meaning={said} tabIndex={-1} role="img" aria-label={label}>
      {words}
    </span>
  );
}
