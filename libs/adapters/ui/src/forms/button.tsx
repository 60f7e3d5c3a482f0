import type { ReactNode } from 'react';
import { classNames } from '../class-names.js';

export interface ButtonProps {
  /** `primary`: the one thing this form is for; `danger`: what can't be undone. Default `primary`. */
  readonly variant?: 'primary' | 'quiet' | 'danger';
  /** Makes it a link that looks like a button. */
  readonly href?: string;
  /** Sent with the form when this button sends it. */
  readonly name?: string;
  readonly value?: string;
  /** Id of the form it sends, when it stands outside. */
  readonly form?: string;
  readonly isDisabled?: boolean;
  readonly isSmall?: boolean;
  /** Further words for those who don't see what it stands beside: "Responder", " el aporte 12". */
  readonly about?: string;
  readonly children: ReactNode;
}

/** Sends its form, or leads somewhere when it has an `href`. */
export function Button({ variant = 'primary', href, isDisabled, isSmall, about, children, ...rest }: ButtonProps) {
  const className = classNames('button', `is-${variant}`, isSmall && 'is-small');
  const words = (
    <>
      {children}
      {about && <span className="hidden"> {about}</span>}
    </>
  );
  if (href) {
    return (
      <a className={className} href={href}>
        {words}
      </a>
    );
  }
  return (
    <button {...rest} className={className} type="submit" disabled={isDisabled}>
      {words}
    </button>
  );
}
