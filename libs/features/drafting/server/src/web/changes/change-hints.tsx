import type { Translate } from '@articulado/messages';
import type { Change } from './clause-change.js';
import { calledIn, quoted, type Side, type Sides } from './sides.js';
import { UnusualChanges } from './unusual-changes.js';

interface Props {
  readonly t: Translate;
  readonly change: Pick<Change, 'kinds' | 'redivision' | 'words'>;
  readonly sides: Sides;
  /** How the clause was called, where it is called otherwise now. */
  readonly was?: string;
  /** From where to where, in words. */
  readonly moved?: string;
  /** How many of its parts went along with it. */
  readonly parts?: number;
}

/** What its words do not show of a change, in sentences. */
export function ChangeHints({ t, change: { kinds, redivision, words }, sides, was, moved, parts = 0 }: Props) {
  const cut = cutKinds.find((kind) => kinds.includes(kind));
  return (
    <>
      {was && <p className="hint">{t('comparison.was', { label: was })}</p>}
      {moved && <p className="hint">{moved}</p>}
      {parts > 0 && <p className="hint">{t('comparison.moved.parts', { count: parts })}</p>}
      {cut && redivision && <p className="hint">{t(`comparison.hint.${cut}`, namesOf(t, redivision, sides))}</p>}
      {(kinds.includes('formatChanged') || kinds.includes('linkChanged')) && (
        <p className="hint">{t('comparison.hint.marked')}</p>
      )}
      {kinds.includes('respaced') && <p className="hint">{t('comparison.hint.respaced')}</p>}
      <UnusualChanges t={t} words={words} />
      {kinds.includes('referenceChanged') && <p className="hint">{t('comparison.hint.referenceChanged')}</p>}
      {kinds.includes('encodingChanged') && <p className="hint">{t('comparison.hint.encodingChanged')}</p>}
    </>
  );
}

const cutKinds = ['split', 'merged', 'recut'] as const;

/** The clauses whose words these were, and those where they stand now. */
function namesOf(t: Translate, { from, to }: NonNullable<Change['redivision']>, sides: Sides) {
  const list = (ids: readonly string[], side: Side) =>
    new Intl.ListFormat(t.locale).format(ids.map((id) => quoted(t, calledIn(side, id)!)));
  return { from: list(from, sides.before), to: list(to, sides.after) };
}
