import type { Translate } from '@articulado/messages';
import { type UnusualSignKind, unusualSigns } from '@articulado/policy-text';
import type { Change } from './clause-change.js';

interface Props {
  readonly t: Translate;
  readonly words: Change['words'];
}

/** Says which of the spaces that look plain, and of the words of two alphabets, came or went: a mark in the words tells no kind. */
export function UnusualChanges({ t, words }: Props) {
  return (['added', 'removed'] as const).map((op) => {
    const kinds = kindsIn(words.filter((piece) => piece.op === op));
    if (kinds.size === 0) return null;
    const said = [...kinds].map(([kind, count]) => t(`comparison.unusual.${kind}`, { count }));
    return (
      <p key={op} className="hint">
        {t(`comparison.hint.unusual-${op}`, { kinds: new Intl.ListFormat(t.locale).format(said) })}
      </p>
    );
  });
}

function kindsIn(pieces: Change['words']): ReadonlyMap<UnusualSignKind, number> {
  const counts = new Map<UnusualSignKind, number>();
  for (const { kind } of pieces.flatMap(({ text }) => unusualSigns(text)))
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
