import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** Beside `button`: "is-quiet", "is-small". */
  readonly look?: string;
  readonly children: ComponentChildren;
  onPress(): void;
}

/** A button that does something on this page. */
export function Button({ look, children, onPress }: ButtonProps) {
  return (
    <button type="button" class={look === undefined ? 'button' : `button ${look}`} onClick={onPress}>
      {children}
    </button>
  );
}
