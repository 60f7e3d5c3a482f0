import type { Translate } from '@articulado/messages';
import type { ResultOf } from '@articulado/pages';
import type { clauseChangeWords } from './clause-change.js';

interface Props {
  readonly t: Translate;
  readonly kinds: ResultOf<typeof clauseChangeWords>['kinds'];
  /** How the clause was called, where it is called otherwise now. */
  readonly was?: string;
  /** From where to where, in words. */
  readonly moved?: string;
}

/** What its words do not show of a change, in sentences. */
export function ChangeHints({ t, kinds, was, moved }: Props) {
  return (
    <>
      {was && <p className="hint">{t('comparison.was', { label: was })}</p>}
      {moved && <p className="hint">{moved}</p>}
      {kinds.includes('referenceChanged') && <p className="hint">{t('comparison.hint.referenceChanged')}</p>}
      {kinds.includes('encodingChanged') && <p className="hint">{t('comparison.hint.encodingChanged')}</p>}
    </>
  );
}
