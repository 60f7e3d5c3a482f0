import { described, type FieldBasics, FieldProblemText } from './field-frame.js';
import { useField } from './form-context.js';

interface Props extends Omit<FieldBasics, 'value'> {
  /** What is sent when it is ticked; default `on`. */
  readonly value?: string;
  readonly isChecked?: boolean;
}

/** One thing to tick. */
export function Checkbox({ name, label, hint, required, value = 'on', isChecked }: Props) {
  const { id, kept, problem } = useField(name);
  return (
    <div className={problem ? 'field has-problem' : 'field'}>
      {problem && <FieldProblemText id={id} text={problem} />}
      <label className="choice" htmlFor={id}>
        <input
          {...described(id, hint, problem)}
          type="checkbox"
          id={id}
          name={name}
          value={value}
          required={required}
          defaultChecked={kept === undefined ? isChecked : kept === value}
        />
        <span>
          {label}
          {hint && (
            <span className="hint" id={`${id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
