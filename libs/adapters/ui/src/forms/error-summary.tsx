import { useT } from '../speak.js';
import { fieldId, type FieldProblem } from './form-state.js';

interface Props {
  readonly formId: string;
  readonly problems: readonly FieldProblem[];
}

/** All that needs correcting in a form, each a link to its field. */
export function ErrorSummary({ formId, problems }: Props) {
  const t = useT();
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id={`${formId}-result`}>
      <p className="error-summary-title">{t('form.summary', { count: problems.length })}</p>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${fieldId(formId, field)}`}>{text}</a>
          </li>
        ))}
      </ul>
      <p>{t('form.kept')}</p>
    </div>
  );
}
