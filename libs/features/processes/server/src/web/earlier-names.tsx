import type { Translate } from '@articulado/messages';
import type { correctionFragment, ResultOf } from '@articulado/pages';
import { Corrections } from '@articulado/ui';

interface Props {
  readonly t: Translate;
  readonly corrections: readonly ResultOf<typeof correctionFragment>[];
}

/** What a process said of itself before, one click away; nothing where it always had its name. */
export const EarlierNames = ({ t, corrections }: Props) => (
  <Corrections
    corrections={corrections}
    summary={t('processes.corrected', { count: corrections.length })}
    sayEarlier={({ field, value }) =>
      t(`processes.corrected.${field}` as 'processes.corrected.title', { value: value ?? '' })
    }
  />
);
