import type { ReactNode } from 'react';

/** Words of the policy's text, quoted exactly; `source` says from where. */
export function Quote({ children, source }: { readonly children: ReactNode; readonly source?: ReactNode }) {
  return (
    <figure className="quote">
      <blockquote>{children}</blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  );
}
