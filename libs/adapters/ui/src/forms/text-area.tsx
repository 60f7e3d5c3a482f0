import { useT } from '../speak.js';
import { described, type FieldBasics, FieldFrame } from './field-frame.js';
import { useField } from './form-context.js';

interface Props extends FieldBasics {
  readonly rows?: number;
  /** Most characters; said beneath the label. The browser does not cut: pasted words must not vanish unseen. */
  readonly limit?: number;
  /** Set in the serif of the policy text, for proposed wording. */
  readonly isPolicyText?: boolean;
  /** The clause whose quote this field takes; the quote picker fills it. */
  readonly quoteOf?: string;
}

/** Whoever pasted somewhat too much gets it back to shorten it; more than twice as much nobody shortens. */
const longestKept = (limit = 20_000) => 2 * limit;

/** Several lines of input with their label and their limit. */
export function TextArea({ name, label, hint, required, need, value, rows = 5, limit, isPolicyText, quoteOf }: Props) {
  const t = useT();
  const { id, kept, problem } = useField(name, longestKept(limit));
  const limitText = limit === undefined ? undefined : t('form.limit', { limit });
  const shown = hint || limitText ? [hint, hint && limitText ? ' ' : '', limitText] : undefined;
  return (
    <FieldFrame id={id} label={label} hint={shown} required={required} need={need} problem={problem}>
      <textarea
        {...described(id, shown, problem)}
        className={isPolicyText ? 'input is-policy-text' : 'input'}
        id={id}
        name={name}
        rows={rows}
        required={required}
        defaultValue={kept ?? value}
        data-quote-of={quoteOf}
      />
    </FieldFrame>
  );
}
