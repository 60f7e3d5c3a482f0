import { createContext, useContext } from 'react';

/** What is wrong with one field, in the reader's language. */
export interface FieldProblem {
  /** Name of the field. */
  readonly field: string;
  readonly text: string;
}

/** What a form gives its fields, by `FormContext`. */
export interface FormContextValue {
  /** Starts the id of every field, so that several forms can stand on one page. */
  readonly id: string;
  /** What the person typed before, by field name. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly problems: readonly FieldProblem[];
  /** Whether it only asks for what to show: nothing in it is compulsory, and so nothing is called optional. */
  readonly isSearch: boolean;
}

export const FormContext = createContext<FormContextValue>({ id: 'form', values: {}, problems: [], isSearch: false });

/** Most characters of one line that come back; no name, address or choice of ours is longer. */
export const longestLine = 200;

/**
 * Id, kept value and problem of one field of the form around it.
 * @param longest - what was sent and has more characters than a field may have does not come back: no person typed it
 */
export function useField(name: string, longest = longestLine) {
  const form = useContext(FormContext);
  const typed = form.values[name];
  return {
    id: fieldId(form.id, name),
    kept: typed !== undefined && typed.length > longest ? undefined : typed,
    problem: form.problems.find(({ field }) => field === name)?.text,
  };
}

export const fieldId = (form: string, field: string): string => `${form}-${field}`;
