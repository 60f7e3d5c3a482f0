import { Details, DispositionTag, useT, When } from '@articulado/ui';
import { type ApiAnswer, reasonOf } from './contribution.js';

/** That an answer was corrected, and why; the earlier ones one click away. */
export function SupersededAnswers({ answer }: { readonly answer: ApiAnswer }) {
  const t = useT();
  const { correction, supersededAnswers } = answer;
  if (correction === null || supersededAnswers.length === 0) return null;
  return (
    <div className="superseded-answers">
      <p>{t('consultation.answer.corrected', { correction })}</p>
      <Details summary={t('consultation.answer.superseded', { count: supersededAnswers.length })}>
        <ol className="superseded-list" reversed>
          {supersededAnswers.map((earlier) => (
            <li key={earlier.answeredAt}>
              <p>
                <DispositionTag disposition={earlier.disposition} />
              </p>
              <p className="said-words">{reasonOf(t, earlier)}</p>
              <p className="hint">
                {t('consultation.answer.superseded.given')} <When at={earlier.answeredAt} />{' '}
                {t('consultation.answer.superseded.at')} <When at={earlier.supersededAt} />
              </p>
              <p className="hint">{t('consultation.answer.superseded.why', { correction: earlier.correction })}</p>
            </li>
          ))}
        </ol>
      </Details>
    </div>
  );
}
