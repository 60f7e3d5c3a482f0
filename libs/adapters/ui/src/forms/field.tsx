import { described, type FieldBasics, FieldFrame } from './field-frame.js';
import { useField } from './form-context.js';

interface Props extends FieldBasics {
  /** Default `text`. */
  readonly type?: 'text' | 'email' | 'search' | 'url' | 'number' | 'date';
  /** Tells the browser what it may fill in: `name`, `email`, `one-time-code`… */
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'search';
  readonly maxLength?: number;
  /** Width in characters, for codes and numbers. */
  readonly size?: number;
}

/** One line of input with its label. */
export function Field({ name, label, hint, required, need, value, type = 'text', ...input }: Props) {
  const { id, kept, problem } = useField(name, input.maxLength);
  return (
    <FieldFrame id={id} label={label} hint={hint} required={required} need={need} problem={problem}>
      <input
        {...input}
        {...described(id, hint, problem)}
        className={input.size ? 'input is-sized' : 'input'}
        id={id}
        name={name}
        type={type}
        required={required}
        defaultValue={kept ?? value}
      />
    </FieldFrame>
  );
}
