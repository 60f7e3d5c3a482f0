import type { ReactNode } from 'react';

/** The page's main matter with a quieter column beside it (beneath it on narrow screens). */
export function Columns({ children, side }: { readonly children: ReactNode; readonly side: ReactNode }) {
  return (
    <div className="columns">
      <div className="columns-main">{children}</div>
      <aside className="columns-side">{side}</aside>
    </div>
  );
}
