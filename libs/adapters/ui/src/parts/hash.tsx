import { Fragment } from 'react';
import { useT } from '../speak.js';

interface Props {
  /** Hexadecimal. */
  readonly value: string;
  /** Shows all of it, breakable; else its beginning, the rest being there for copying and for screen readers. */
  readonly isWhole?: boolean;
}

const shown = 12;

/** A hash. Printed pages always show all of it. */
export function Hash({ value, isWhole }: Props) {
  const t = useT();
  const title = `${t('hash.label')}: ${value}`;
  if (isWhole) {
    return (
      <code className="hash" title={title}>
        {(value.match(/.{1,8}/g) ?? []).map((part, index) => (
          <Fragment key={index}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </code>
    );
  }
  return (
    <code className="hash is-short" title={title}>
      {value.slice(0, shown)}
      <span className="hash-rest">{value.slice(shown)}</span>
    </code>
  );
}
