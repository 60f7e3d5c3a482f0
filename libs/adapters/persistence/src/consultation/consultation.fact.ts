import type { FactLine } from '@articulado/record';
import { type RecordedCorrection, tellCorrections } from '../corrections/recorded-corrections.js';
import type { ConsultationRow } from './consultation.row.js';
import { factLine } from '../record/fact-line.js';

/** @param corrections - those by which its end was moved */
export function consultationFact(
  consultation: ConsultationRow,
  versionNumber: number,
  corrections: readonly RecordedCorrection[],
): FactLine {
  const { id, opensAt, closesAt, closedAt, purpose } = consultation;
  const { members, disclosed } = tellCorrections(corrections);
  const body = {
    versionNumber,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    closedAt: closedAt?.toISOString(),
    purpose,
    ...members,
  };
  return factLine({ kind: 'consultation', id, body }, disclosed);
}
