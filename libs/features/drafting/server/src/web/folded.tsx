import type { Translate } from '@articulado/messages';
import { Details } from '@articulado/ui';
import type { ReactNode } from 'react';

/** So many are read at once; a longer list is folded into parts. */
const atOnce = 50;

interface Props<Item> {
  readonly t: Translate;
  readonly items: readonly Item[];
  readonly show: (items: readonly Item[]) => ReactNode;
}

/** A list that may be long: the first part is in sight, the others open one by one. */
export function Folded<Item>({ t, items, show }: Props<Item>) {
  if (items.length <= atOnce) return show(items);
  const starts = Array.from({ length: Math.ceil(items.length / atOnce) }, (_, index) => index * atOnce);
  return starts.map((start) => {
    const part = items.slice(start, start + atOnce);
    return (
      <Details
        key={start}
        summary={t('import.range', { from: start + 1, to: start + part.length })}
        isOpen={start === 0}
      >
        {show(part)}
      </Details>
    );
  });
}
