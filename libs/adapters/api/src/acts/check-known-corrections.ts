import { type Refusal, refuse } from '@articulado/base';

/** What whoever corrects something tells of what they have seen of it. */
export interface SeenBefore {
  /** How many corrections of it they know of; nothing is asked where that is not said. */
  readonly knownCorrections?: number | null;
}

/** P23: refuses to correct what somebody corrected after it was read. @param present - how many corrections of it there are */
export const checkKnownCorrections = (
  { knownCorrections }: SeenBefore,
  present: number,
): Refusal<'corrected-meanwhile'> | undefined =>
  typeof knownCorrections === 'number' && knownCorrections !== present ? refuse('corrected-meanwhile', {}) : undefined;
