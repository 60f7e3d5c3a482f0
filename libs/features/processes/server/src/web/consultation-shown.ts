import { correctionFragment, graphql, type ResultOf } from '@articulado/pages';

/** A consultation as these pages ask for it. */
export const consultationShown = graphql(
  'fragment ConsultationShown on Consultation { id versionNumber opensAt closesAt closedAt state purpose corrections { ...CorrectionWords } }',
  [correctionFragment],
);
export type ConsultationShown = ResultOf<typeof consultationShown>;

/** The one that takes contributions now. */
export const openOne = (consultations: readonly ConsultationShown[]): ConsultationShown | undefined =>
  consultations.find(({ state }) => state === 'open');
