import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A field that has the focus, with its words selected, when its dialog opens. */
export function useAskedField(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.select();
    field.current?.focus();
  }, []);
  return field;
}
