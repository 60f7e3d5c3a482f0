import { graphql } from './graphql.js';
import { formProps } from './page.js';

/** What a page asks of a correction, to show it with `Corrections`. */
export const correctionFragment = graphql(
  'fragment CorrectionWords on Correction { number earlier { field value } reason correctedAt correctedBy }',
);

/**
 * The properties of a form that corrects something (`formProps`): it sends, as a hidden field, how many corrections of it its reader has seen
 * (P23). Where the form comes back for another reason, the number stays as it was posted.
 * @param corrections - those that there are
 */
export function correctionFormProps(
  name: string,
  { length }: { readonly length: number },
  ...[props, fieldOfRefusal]: FormArguments
) {
  const state = formProps(name, props, fieldOfRefusal);
  const isSeenNow = state.refusal?.refused === 'corrected-meanwhile';
  const known = isSeenNow ? undefined : state.values?.['knownCorrections'];
  return { ...state, hidden: { ...state.hidden, knownCorrections: known ?? String(length) } };
}

type FormArguments = Parameters<typeof formProps> extends [string, ...infer Others] ? Others : never;

/** What `knownCorrections` was posted with; `null`, by which nothing is asked, where the form was altered on its way. */
export const knownCorrectionsIn = ({ knownCorrections: known }: Readonly<Record<string, string>>): number | null =>
  known !== undefined && /^\d{1,6}$/.test(known) ? Number(known) : null;
