import type { ReactNode } from 'react';
import { useT } from '../speak.js';
import { described, type FieldBasics, FieldProblemText } from './field-frame.js';
import { useField } from './form-context.js';

interface Props extends FieldBasics {
  readonly options: readonly { readonly value: string; readonly text: ReactNode; readonly hint?: ReactNode }[];
  /** Side by side where they fit. */
  readonly isRow?: boolean;
}

/** One choice among a few, all in sight. The summary of problems leads to the first of them. */
export function RadioGroup({ name, label, hint, required, value, options, isRow }: Props) {
  const t = useT();
  const { id, kept, problem } = useField(name);
  const chosen = kept ?? value;
  return (
    <fieldset className={problem ? 'field has-problem' : 'field'} {...described(id, hint, problem)}>
      <legend>
        {label}
        {!required && <span className="optional"> ({t('form.optional')})</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && <FieldProblemText id={id} text={problem} />}
      <div className={isRow ? 'choices is-row' : 'choices'}>
        {options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              required={required}
              defaultChecked={option.value === chosen}
            />
            <span>
              {option.text}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
