import type { Translate } from '@articulado/messages';
import { Facts } from '@articulado/ui';
import type { correctionFormProps } from './correction.js';

interface Props extends Pick<ReturnType<typeof correctionFormProps>, 'refusal'> {
  readonly t: Translate;
  readonly facts: Parameters<typeof Facts>[0]['facts'];
}

/** What something says now, in the form of whoever wrote a correction while somebody else made one (P23). */
export function SaidNow({ t, refusal, facts }: Props) {
  if (refusal?.refused !== 'corrected-meanwhile') return null;
  return (
    <>
      <p>{t('correction.said-now')}</p>
      <Facts facts={facts} />
    </>
  );
}
