import type { ReactNode } from 'react';
import { useT } from '../speak.js';

interface Props {
  /** The refusal in the reader's language (`refusalText`). */
  readonly children: ReactNode;
  /** What to do now, or which conditions are missing. */
  readonly details?: ReactNode;
}

/** Says that something could not be done, and why. Read out at once by screen readers. */
export function RefusalNotice({ children, details }: Props) {
  const t = useT();
  return (
    <div className="notice is-bad" role="alert">
      <p className="notice-title">{t('form.refused')}</p>
      <p>{children}</p>
      {details}
    </div>
  );
}
