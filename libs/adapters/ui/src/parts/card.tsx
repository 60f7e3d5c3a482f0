import { createElement, type ReactNode } from 'react';

interface Props {
  readonly title?: ReactNode;
  /** Makes the title a link. */
  readonly href?: string;
  /** Level of the title's heading; default 3. */
  readonly level?: 2 | 3 | 4;
  /** Tags and dates above the title. */
  readonly above?: ReactNode;
  /** What stands at the foot: buttons, who and when. */
  readonly foot?: ReactNode;
  readonly id?: string;
  readonly children?: ReactNode;
}

/** One thing among its like: a process, a contribution, a version. */
export function Card({ title, href, level = 3, above, foot, id, children }: Props) {
  return (
    <article className="card" id={id}>
      {above && <div className="card-above">{above}</div>}
      {title && createElement(`h${level}`, { className: 'card-title' }, href ? <a href={href}>{title}</a> : title)}
      {children && <div className="card-body">{children}</div>}
      {foot && <div className="card-foot">{foot}</div>}
    </article>
  );
}
