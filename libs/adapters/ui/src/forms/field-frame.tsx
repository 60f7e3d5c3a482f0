import { type ReactNode, useContext } from 'react';
import { useT } from '../speak.js';
import { FormContext } from './form-context.js';

/** What every field has. */
export interface FieldBasics {
  readonly name: string;
  readonly label: ReactNode;
  /** What to write, in a sentence. Never instead of the label. */
  readonly hint?: ReactNode;
  readonly required?: boolean;
  /** When it is needed, where that hangs on other fields; said in place of "optional". */
  readonly need?: string;
  /** What stands in it when nothing was typed before. */
  readonly value?: string;
}

interface Props extends Pick<FieldBasics, 'label' | 'hint' | 'required' | 'need'> {
  readonly id: string;
  readonly problem?: string;
  readonly children: ReactNode;
}

/** Label, hint and problem around one control. The control points at them by `describedBy`. */
export function FieldFrame({ id, label, hint, required, need, problem, children }: Props) {
  const t = useT();
  const { isSearch } = useContext(FormContext);
  return (
    <div className={problem ? 'field has-problem' : 'field'}>
      <label htmlFor={id}>
        {label}
        {!required && !isSearch && <span className="optional"> ({need ?? t('form.optional')})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && <FieldProblemText id={id} text={problem} />}
      {children}
    </div>
  );
}

/** The problem of one field, above its control. */
export function FieldProblemText({ id, text }: { readonly id: string; readonly text: string }) {
  const t = useT();
  return (
    <p className="problem" id={`${id}-problem`}>
      <span className="hidden">{t('form.error')} </span>
      {text}
    </p>
  );
}

/** `aria-describedby` and `aria-invalid` of the control inside a `FieldFrame`. */
export function described(id: string, hint: ReactNode, problem: string | undefined) {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': problem ? true : undefined } as const;
}
