import { createContext, useContext } from 'react';

/** What is wrong with one field, in the reader's language. */
export interface FieldProblem {
  /** Name of the field. */
  readonly field: string;
  readonly text: string;
}

/** What a form tells its fields. */
export interface FormState {
  /** Starts the id of every field, so that several forms can stand on one page. */
  readonly id: string;
  /** What the person typed before, by field name. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly problems: readonly FieldProblem[];
}

export const FormContext = createContext<FormState>({ id: 'form', values: {}, problems: [] });

/** Id, kept value and problem of one field of the form around it. */
export function useField(name: string) {
  const form = useContext(FormContext);
  return {
    id: fieldId(form.id, name),
    kept: form.values[name],
    problem: form.problems.find(({ field }) => field === name)?.text,
  };
}

export const fieldId = (form: string, field: string): string => `${form}-${field}`;
