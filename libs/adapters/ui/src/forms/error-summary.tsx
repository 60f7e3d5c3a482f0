import type { Translate } from '@articulado/messages';
import { useT } from '../speak.js';
import { fieldId, type FieldProblem } from './form-context.js';

interface Props {
  readonly formId: string;
  readonly problems: readonly FieldProblem[];
  /** Whether a text was too long: one far beyond its maximum does not come back. */
  readonly isTooLong: boolean;
}

/** All that needs correcting in a form, each a link to its field. */
export function ErrorSummary({ formId, problems, isTooLong }: Props) {
  const t = useT();
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id={`${formId}-result`}>
      <p className="error-summary-title">{t('form.summary', { count: problems.length })}</p>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${fieldId(formId, field)}`}>{textWithField(t, { field, text })}</a>
          </li>
        ))}
      </ul>
      <p>{t('form.kept', { isTooLong })}</p>
    </div>
  );
}

/** Adds the field's name where the message lacks it, as the summary stands apart from the field. */
function textWithField(t: Translate, { field, text }: FieldProblem): string {
  const name = t('form.field', { field });
  const isNamed = name === '' || text.toLowerCase().includes(name.toLowerCase());
  return isNamed ? text : t('form.problem-of-field', { field: name, text });
}
