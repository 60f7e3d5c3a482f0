import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** Beside `button`: "is-quiet", "is-small". */
  readonly variant?: string;
  readonly children: ComponentChildren;
  onPress(): void;
}

/** A button that does something on this page. */
export function Button({ variant, children, onPress }: ButtonProps) {
  return (
    <button type="button" class={variant === undefined ? 'button' : `button ${variant}`} onClick={onPress}>
      {children}
    </button>
  );
}
