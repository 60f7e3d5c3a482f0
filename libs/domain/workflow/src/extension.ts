import { type Refusal, refuse } from '@articulado/base';

/** A consultation that is planned or open, as far as its end goes. */
interface PendingConsultation {
  /** UTC, ISO 8601. */
  readonly opensAt: string;
  readonly closesAt: string;
}

/**
 * W29: the end of a consultation is moved to a later moment only: people were promised the time until then.
 * @param closesAt - the new end: UTC, ISO 8601
 */
export const checkExtension = (
  pending: PendingConsultation,
  closesAt: string,
): Refusal<'consultation-not-lengthened'> | undefined =>
  closesAt > pending.closesAt ? undefined : refuse('consultation-not-lengthened', { closesAt: pending.closesAt });
