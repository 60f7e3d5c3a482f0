import type { ReactNode } from 'react';

interface Props {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A summary that opens, without scripts. Search in the page finds what is inside. */
export function Details({ summary, isOpen, id, children }: Props) {
  return (
    <details className="disclosure" open={isOpen} id={id}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
