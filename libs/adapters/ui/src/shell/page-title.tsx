import type { ReactNode } from 'react';

interface Props {
  /** A few words above the title: the kind of page, the process it belongs to. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
  /** What the page is for, in a sentence or two. */
  readonly lead?: ReactNode;
  /** Tags and dates beneath. */
  readonly facts?: ReactNode;
  /** Buttons and links to what can be done here. */
  readonly actions?: ReactNode;
}

/** The page's `<h1>` with what stands around it. */
export function PageTitle({ above, children, lead, facts, actions }: Props) {
  return (
    <header className="page-title">
      {above && <p className="above">{above}</p>}
      <h1>{children}</h1>
      {lead && <p className="lead">{lead}</p>}
      {facts && <div className="facts">{facts}</div>}
      {actions && <div className="actions">{actions}</div>}
    </header>
  );
}
