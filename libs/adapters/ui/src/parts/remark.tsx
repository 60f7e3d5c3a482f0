import type { ReactNode } from 'react';
import { Quote } from './quote.js';
import {
  type ContributionKindShown,
  ContributionKindTag,
  type DispositionShown,
  DispositionTag,
} from './status-tags.js';

export interface RemarkProps {
  readonly kind: ContributionKindShown;
  readonly href: string;
  /** Number or code of the contribution: "Aporte 12". */
  readonly title: ReactNode;
  readonly by: ReactNode;
  readonly words: ReactNode;
  readonly quote?: string;
  /** Absent once the register no longer waits for answers. */
  readonly disposition?: DispositionShown;
  /** The reason given. */
  readonly reason?: ReactNode;
}

/** What someone said about a clause, small enough to stand beside it. */
export function Remark({ kind, href, title, by, words, quote, disposition, reason }: RemarkProps) {
  return (
    <article className="remark">
      <p className="remark-head">
        <ContributionKindTag kind={kind} />
        <a href={href}>{title}</a>
      </p>
      {quote && <Quote>{quote}</Quote>}
      <p className="remark-words">{words}</p>
      <p className="hint">{by}</p>
      {disposition && (
        <p className="remark-answer">
          <DispositionTag disposition={disposition} /> {reason}
        </p>
      )}
    </article>
  );
}
