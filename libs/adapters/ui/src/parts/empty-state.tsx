import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  /** Why it is empty, and what will come. */
  readonly children?: ReactNode;
  /** What the reader can do about it. */
  readonly action?: ReactNode;
}

/** Stands where there is nothing yet, and says why. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="quiet">{children}</div>}
      {action && <div className="actions">{action}</div>}
    </div>
  );
}
