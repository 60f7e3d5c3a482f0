import { graphql } from './graphql.js';
import type { formProps } from './page.js';

/** What a page asks of a correction, to show it with `Corrections`. */
export const correctionFragment = graphql(
  'fragment CorrectionWords on Correction { number earlier { field value } reason correctedAt correctedBy }',
);

/**
 * The hidden field of a form that corrects something: how many corrections of it its reader has seen (P23). Where the form comes back for
 * another reason, they have seen no more.
 */
export const knownCorrections = (
  { length }: { readonly length: number },
  { values, refusal }: Pick<ReturnType<typeof formProps>, 'values' | 'refusal'>,
): { readonly knownCorrections: string } => ({
  knownCorrections:
    refusal?.refused === 'corrected-meanwhile' ? String(length) : (values?.['knownCorrections'] ?? String(length)),
});

/** The same as it was posted; `null`, by which nothing is asked, where the form was altered on its way. */
export const knownCorrectionsIn = ({ knownCorrections: known }: Readonly<Record<string, string>>): number | null =>
  known !== undefined && /^\d{1,6}$/.test(known) ? Number(known) : null;
