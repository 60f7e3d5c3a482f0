import { type Refusal, refuse } from '@articulado/base';
import { type ConsultationRow, consultationState } from '@articulado/persistence';

/**
 * The consultation that a version is open in at a moment.
 * @param consultations - of its process, the earliest first
 */
export function openOn(
  consultations: readonly ConsultationRow[],
  version: string,
  at: Date,
): ConsultationRow | Refusal<'consultation-not-open'> {
  const held = consultations.filter(({ versionId }) => versionId === version);
  const latest = held.at(-1);
  return (
    held.find((row) => consultationState(row, at) === 'open') ??
    refuse('consultation-not-open', {
      opensAt: latest?.opensAt.toISOString() ?? '',
      closesAt: latest?.closesAt.toISOString() ?? '',
    })
  );
}
