import type { ReactNode } from 'react';
import { Avatar } from './avatar.js';

interface Props {
  readonly name: string;
  /** Institution, role. */
  readonly standing?: ReactNode;
}

/** Who: initials, name, institution. */
export function Person({ name, standing }: Props) {
  return (
    <span className="person">
      <Avatar name={name} />
      <span>
        <span className="person-name">{name}</span>
        {standing && <span className="hint">{standing}</span>}
      </span>
    </span>
  );
}
