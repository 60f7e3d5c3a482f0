import { useT } from '../speak.js';
import { Details } from './details.js';
import { When } from './when.js';

/** What stood in a field before. */
interface EarlierShown {
  readonly field: string;
  readonly value: string | null;
}

interface CorrectionShown {
  readonly number: number;
  readonly earlier: readonly EarlierShown[];
  readonly reason: string;
  readonly correctedAt: string;
  readonly correctedBy: string;
}

interface Props {
  /** The newest first. */
  readonly corrections: readonly CorrectionShown[];
  /** That something was corrected: what one opens. */
  readonly summary: string;
  /** What stood there before, in words. */
  sayEarlier(earlier: EarlierShown): string;
}

/** What stood somewhere before it was corrected in public, one click away; nothing where nothing was corrected. */
export function Corrections({ corrections, summary, sayEarlier }: Props) {
  const t = useT();
  if (corrections.length === 0) return null;
  return (
    <Details summary={summary}>
      <ol className="superseded-list" reversed>
        {corrections.map((correction) => (
          <li key={correction.number}>
            {correction.earlier.map((earlier) => (
              <p key={earlier.field}>{sayEarlier(earlier)}</p>
            ))}
            <p className="hint">{t('correction.reason', { reason: correction.reason })}</p>
            <p className="hint">
              {t('correction.by', { person: correction.correctedBy })} <When at={correction.correctedAt} />
            </p>
          </li>
        ))}
      </ol>
    </Details>
  );
}
