import { Tag, useT } from '@articulado/ui';
import { About } from './about.js';
import { clauseAddress } from './addresses.js';
import type { ApiAnchor } from './contribution.js';

interface Props {
  readonly slug: string;
  /** `null` for what was said on the latest version. */
  readonly anchor: ApiAnchor | null;
  /** The version that the contribution was made on. */
  readonly madeOn: number;
  /** The clause whose page it stands on: nothing leads there. */
  readonly here?: string;
  /** Contribution number, needed where the page has several such links. */
  readonly number?: number;
}

const tones = { same: 'good', moved: 'info', changed: 'warn', gone: 'warn' } as const;

/** What became in a later version of the words that somebody spoke of, and the way to where they are. */
export function AnchorLine({ slug, anchor, madeOn, here, number }: Props) {
  const t = useT();
  if (!anchor) return null;
  const { status, versionNumber, clauseId } = anchor;
  return (
    <p className="anchor-status">
      <Tag tone={tones[status]}>{t(`consultation.anchor.${status}`)}</Tag>{' '}
      {t('consultation.anchor.made-on', { madeOn, version: versionNumber })}
      {clauseId && clauseId !== here && (
        <>
          {' '}
          <a href={clauseAddress(slug, versionNumber, clauseId)}>
            {t('consultation.anchor.see', { version: versionNumber })}
            {number !== undefined && <About label={t('consultation.number', { number })} />}
          </a>
        </>
      )}
    </p>
  );
}
