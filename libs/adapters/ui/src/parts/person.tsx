import type { ReactNode } from 'react';
import { Avatar } from './avatar.js';

interface Props {
  readonly name: string;
  /** Institution, role. */
  readonly caption?: ReactNode;
}

/** Who: initials, name, institution. */
export function Person({ name, caption }: Props) {
  return (
    <span className="person">
      <Avatar name={name} />
      <span>
        <span className="person-name">{name}</span>
        {caption && <span className="hint">{caption}</span>}
      </span>
    </span>
  );
}
