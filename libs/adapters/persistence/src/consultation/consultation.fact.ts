import type { FactLine } from '@articulado/record';
import type { ConsultationRow } from './consultation.row.js';
import { factLine } from '../record/fact-line.js';

export function consultationFact(consultation: ConsultationRow, versionNumber: number): FactLine {
  const { id, opensAt, closesAt, closedAt, purpose } = consultation;
  const body = {
    versionNumber,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    closedAt: closedAt?.toISOString(),
    purpose,
  };
  return factLine({ kind: 'consultation', id, body }, []);
}
