import type { Translate } from '@articulado/messages';
import { createContext, type ReactNode, useContext } from 'react';

const Voice = createContext<Translate | undefined>(undefined);

/** Gives everything inside it one language. `PageShell` does this for a whole page. */
export function Speak({ t, children }: { t: Translate; children: ReactNode }) {
  return <Voice value={t}>{children}</Voice>;
}

/**
 * The translator of the page.
 * @throws Error outside `Speak`: a component without a language is a bug
 */
export function useT(): Translate {
  const t = useContext(Voice);
  if (!t) throw new Error('A component stands outside <Speak>');
  return t;
}
