import { useT } from '../speak.js';
import { described, type FieldBasics, FieldFrame } from './field-frame.js';
import { useField } from './form-context.js';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly isDisabled?: boolean;
}

interface Props extends FieldBasics {
  readonly options: readonly Option[];
  /** Text of the empty choice; `false` for none. Default "Elija una opción". */
  readonly empty?: string | false;
}

/** A choice from a list, by the browser's own control. For up to six options prefer `RadioGroup`. */
export function Select({ name, label, hint, required, need, value, options, empty }: Props) {
  const t = useT();
  const { id, kept, problem } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} required={required} need={need} problem={problem}>
      <select
        {...described(id, hint, problem)}
        className="input"
        id={id}
        name={name}
        required={required}
        defaultValue={kept ?? value ?? ''}
      >
        {empty !== false && <option value="">{empty ?? t('form.choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
