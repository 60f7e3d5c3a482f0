import { graphql } from './graphql.js';

/** What a page asks of a correction, to show it with `Corrections`. */
export const correctionFragment = graphql(
  'fragment CorrectionWords on Correction { number earlier { field value } reason correctedAt correctedBy }',
);

/** What a form that corrects something sends unseen: how many corrections of it were there when it was read (P23). */
export const knownCorrections = ({ length }: { readonly length: number }): { readonly knownCorrections: string } => ({
  knownCorrections: String(length),
});

/** The same as it was posted; `null` where the form was altered on its way. */
export const knownCorrectionsIn = ({ knownCorrections: known }: Readonly<Record<string, string>>): number | null =>
  known !== undefined && /^\d{1,6}$/.test(known) ? Number(known) : null;
