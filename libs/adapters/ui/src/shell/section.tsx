import type { ReactNode } from 'react';

interface Props {
  /** Also the anchor of the section. */
  readonly id: string;
  readonly title: ReactNode;
  /** A link or button that stands at the heading's end. */
  readonly action?: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A named part of a page, with its `<h2>`. */
export function Section({ id, title, action, lead, children }: Props) {
  return (
    <section className="section" aria-labelledby={`${id}-title`} id={id}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {action}
      </div>
      {lead && <p className="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
