import { useT } from '../speak.js';
import { described, type FieldBasics, FieldFrame } from './field-frame.js';
import { useField } from './form-context.js';

interface Props extends Omit<FieldBasics, 'value'> {
  /** What the browser offers to choose: `.md,.txt,text/markdown`. The server checks anew. */
  readonly accept?: string;
  readonly limitMegabytes?: number;
}

/** A file to send. Its form needs `hasFiles`. */
export function FileField({ name, label, hint, required, accept, limitMegabytes }: Props) {
  const t = useT();
  const { id, problem } = useField(name);
  const limitText = limitMegabytes === undefined ? undefined : t('form.file-limit', { limitMegabytes });
  const shown = hint || limitText ? [hint, hint && limitText ? ' ' : '', limitText] : undefined;
  return (
    <FieldFrame id={id} label={label} hint={shown} required={required} problem={problem}>
      <input
        {...described(id, shown, problem)}
        className="input is-file"
        id={id}
        name={name}
        type="file"
        accept={accept}
        required={required}
      />
    </FieldFrame>
  );
}
