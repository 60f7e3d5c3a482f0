/** A consultation as these pages ask for it. */
export interface ConsultationShown {
  readonly id: string;
  readonly versionNumber: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly state: string;
  readonly purpose: string;
}

/** What to ask of a consultation. */
export const consultationFields = 'id versionNumber opensAt closesAt closedAt state purpose';

/** The one that takes contributions now. */
export const openOne = (consultations: readonly ConsultationShown[]): ConsultationShown | undefined =>
  consultations.find(({ state }) => state === 'open');
