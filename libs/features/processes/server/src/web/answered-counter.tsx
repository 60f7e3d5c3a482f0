import type { Translate } from '@articulado/messages';
import { Counter } from '@articulado/ui';

interface Props {
  readonly t: Translate;
  readonly counts: { readonly total: number; readonly answered: number };
  readonly note?: string;
}

/** How many of the contributions are answered; nothing where there are none. */
export const AnsweredCounter = ({ t, counts: { total, answered }, note }: Props) =>
  total > 0 ? <Counter label={t('processes.open.answered')} value={answered} total={total} note={note} /> : null;
