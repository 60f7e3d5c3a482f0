import type { Refusal } from '@articulado/base';
import type { ReactNode } from 'react';
import { fieldText, refusalText } from '@articulado/messages';
import { useT } from '../speak.js';
import { ErrorSummary } from './error-summary.js';
import { FormContext, type FieldProblem } from './form-context.js';
import { HiddenFields } from './hidden-fields.js';
import { RefusalNotice } from './refusal-notice.js';

export interface FormProps {
  readonly action: string;
  /** Names the form on its page; starts the ids of its fields. */
  readonly id: string;
  /** Default `post`; `get` for searches and filters. */
  readonly method?: 'post' | 'get';
  readonly hidden?: Readonly<Record<string, string>>;
  /** What the person typed before, by field name: nothing typed is lost when the form comes back. */
  readonly values?: Readonly<Record<string, string | undefined>>;
  /** Why the last attempt was refused, with its message where the API gave one. An `invalid-input` is shown at its field, anything else above the form. */
  readonly refusal?: Refusal & { readonly message?: string };
  /** Further problems of single fields. */
  readonly problems?: readonly FieldProblem[];
  /** Set for forms that carry files. */
  readonly hasFiles?: boolean;
  /** `row` for filters that stand in one line. */
  readonly layout?: 'stack' | 'row';
  readonly label?: string;
  /** What a script of the page reads of the form. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  readonly children: ReactNode;
}

/** A plain form: posts, and comes back with what was typed and with each problem at its field and in a summary above. */
export function Form({ method = 'post', layout = 'stack', values = {}, ...props }: FormProps) {
  const t = useT();
  const { refusal } = props;
  const ofInput = refusal?.refused === 'invalid-input' ? refusal.details : undefined;
  const wrong = [ofInput ?? [], ofInput?.also ?? []].flat();
  const problems = [...wrong.map((one) => ({ field: one.field, text: fieldText(t, one) })), ...(props.problems ?? [])];
  return (
    <FormContext value={{ id: props.id, values, problems, isSearch: method === 'get' }}>
      <form
        id={props.id}
        className={`form is-${layout}`}
        method={method}
        action={props.action}
        encType={props.hasFiles ? 'multipart/form-data' : undefined}
        aria-label={props.label}
        noValidate={method === 'post'}
        {...props.data}
      >
        <HiddenFields fields={props.hidden} />
        {refusal && !ofInput && (
          <RefusalNotice id={`${props.id}-result`}>{refusal.message ?? refusalText(t, refusal)}</RefusalNotice>
        )}
        {problems.length > 0 && (
          <ErrorSummary
            formId={props.id}
            problems={problems}
            isTooLong={wrong.some(({ problem }) => problem === 'too-long')}
          />
        )}
        {props.children}
      </form>
    </FormContext>
  );
}
