import type { ReactNode } from 'react';

interface Props {
  /** Already printed for the reader (`t.number`). */
  readonly value: ReactNode;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly href?: string;
}

/** One number worth knowing, with its name. */
export function StatTile({ value, label, note, href }: Props) {
  return (
    <div className="stat">
      <p>
        <span className="stat-value">{value}</span>
        <span className="stat-label">{href ? <a href={href}>{label}</a> : label}</span>
      </p>
      {note && <p className="hint">{note}</p>}
    </div>
  );
}
