import type { ReactNode } from 'react';

/** A policy's text with its contents beside it where there is room, above it where there is not. */
export function Reading({ contents, children }: { readonly contents: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="reading">
      {contents}
      <div>{children}</div>
    </div>
  );
}
