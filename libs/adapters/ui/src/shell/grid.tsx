import type { ReactNode } from 'react';

/** Cards or tiles side by side, as many as fit. `narrow` for tiles with a number, `wide` for cards with words. */
export function Grid({ children, of = 'wide' }: { readonly children: ReactNode; readonly of?: 'narrow' | 'wide' }) {
  return <div className={`grid of-${of}`}>{children}</div>;
}
