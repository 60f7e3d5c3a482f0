import { Tag, useT } from '@articulado/ui';
import { clauseAddress } from './addresses.js';
import type { ApiFate } from './contribution.js';

interface Props {
  readonly slug: string;
  /** `null` for what was said on the latest version. */
  readonly fate: ApiFate | null;
  /** The version that the contribution was made on. */
  readonly madeOn: number;
  /** The clause whose page it stands on: nothing leads there. */
  readonly here?: string;
}

const tones = { same: 'good', moved: 'info', changed: 'warn', gone: 'warn' } as const;

/** What became in a later version of the words that somebody spoke of, and the way to where they are. */
export function FateLine({ slug, fate, madeOn, here }: Props) {
  const t = useT();
  if (!fate) return null;
  const { outcome, versionNumber, clauseId } = fate;
  return (
    <p className="fate">
      <Tag tone={tones[outcome]}>{t(`consultation.fate.${outcome}`)}</Tag>{' '}
      {t('consultation.fate.made-on', { madeOn, version: versionNumber })}
      {clauseId && clauseId !== here && (
        <>
          {' '}
          <a href={clauseAddress(slug, versionNumber, clauseId)}>
            {t('consultation.fate.see', { version: versionNumber })}
          </a>
        </>
      )}
    </p>
  );
}
