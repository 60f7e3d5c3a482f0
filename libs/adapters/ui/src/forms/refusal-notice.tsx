import type { ReactNode } from 'react';
import { useT } from '../speak.js';

interface Props {
  /** The refusal in the reader's language (`refusalText`). */
  readonly children: ReactNode;
  /** What to do now, or which conditions are missing. */
  readonly details?: ReactNode;
  /** Id that the form's address points at. */
  readonly id?: string;
}

/** Says that something could not be done, and why. Read out at once by screen readers. */
export function RefusalNotice({ children, details, id }: Props) {
  const t = useT();
  return (
    <div className="notice is-bad" id={id} tabIndex={id ? -1 : undefined} role="alert">
      <p className="notice-title">{t('form.refused')}</p>
      <p>{children}</p>
      {details}
    </div>
  );
}
