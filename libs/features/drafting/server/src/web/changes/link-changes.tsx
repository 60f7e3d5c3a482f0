import { graphql, type ResultOf } from '@articulado/pages';
import type { Translate } from '@articulado/messages';
import { atom } from '@articulado/policy-text';
import { useT } from '@articulado/ui';
import { calledIn, type Side, type Sides } from './sides.js';

/** Words that lead elsewhere than they did, as the API gives them. */
export const linkChangeWords = graphql(`fragment LinkChangeWords on LinkChange {
  text before { link term note target } after { link term note target }
}`);
type ApiLinkChange = ResultOf<typeof linkChangeWords>;
type ApiLinkTarget = NonNullable<ApiLinkChange['before']>;

interface Props {
  readonly linkChanges: readonly ApiLinkChange[];
  readonly sides: Sides;
}

/** Says in words where a link, a reference or a note led and leads: an address that nobody sees is part of what is signed. */
export function LinkChanges({ linkChanges, sides }: Props) {
  const t = useT();
  if (linkChanges.length === 0) return null;
  return (
    <ul className="leads">
      {linkChanges.map(({ text, before, after }, index) => (
        <li key={index}>
          {t(
            before && after ? 'comparison.link.changed' : after ? 'comparison.link.added' : 'comparison.link.removed',
            {
              text: text.replaceAll(atom, t('text.note.mark')),
              before: before ? nameOf(t, before, sides.before) : '',
              after: after ? nameOf(t, after, sides.after) : '',
            },
          )}
        </li>
      ))}
    </ul>
  );
}

function nameOf(t: Translate, { link, term, note, target }: ApiLinkTarget, side: Side): string {
  const id = note ?? target;
  const names = [link, term && t('comparison.link.term'), id && (calledIn(side, id) ?? t('comparison.link.gone'))];
  return names.filter(Boolean).join(', ');
}
