import { type Refusal, refuse } from '@articulado/base';

/** How many corrections of something its corrector had seen. */
export interface KnownCorrections {
  /** If absent, nothing is checked. */
  readonly knownCorrections?: number | null;
}

/** P23: refuses to correct what was corrected after it was read. @param present - how many corrections of it there are */
export const checkKnownCorrections = (
  { knownCorrections }: KnownCorrections,
  present: number,
): Refusal<'corrected-meanwhile'> | undefined =>
  typeof knownCorrections === 'number' && knownCorrections !== present ? refuse('corrected-meanwhile', {}) : undefined;
