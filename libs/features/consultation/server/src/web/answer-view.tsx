import { DispositionTag, useT, When } from '@articulado/ui';
import { compareAddress } from './addresses.js';
import { type ApiAnswer, reasonOf } from './contribution.js';
import { SupersededAnswers } from './superseded-answers.js';

interface Props {
  readonly answer: ApiAnswer | null;
  readonly slug: string;
}

/** What became of a contribution: the answer, its reason, and where its change can be seen. Or that it waits. */
export function AnswerView({ answer, slug }: Props) {
  const t = useT();
  if (!answer) {
    return (
      <div className="answer">
        <p>
          <DispositionTag disposition="pending" />
        </p>
        <p className="quiet">{t('consultation.answer.pending')}</p>
      </div>
    );
  }
  return (
    <div className="answer">
      <p>
        <DispositionTag disposition={answer.disposition} />
      </p>
      <p className={answer.redaction ? 'quiet' : 'said-words'}>{reasonOf(t, answer)}</p>
      <ChangeLink answer={answer} slug={slug} />
      <p className="hint">
        {t('consultation.answer.at')} <When at={answer.answeredAt} />
      </p>
      <SupersededAnswers answer={answer} />
    </div>
  );
}

/** Leads to the words that changed because of a contribution, or says that they are still to come. */
function ChangeLink({ answer, slug }: { readonly answer: ApiAnswer; readonly slug: string }) {
  const t = useT();
  const { change } = answer;
  if (!change) return null;
  if (change.versionNumber === null) return <p className="quiet">{t('consultation.change.not-yet')}</p>;
  return (
    <p>
      <a href={`${compareAddress(slug, change.before, change.versionNumber)}#c-${change.clauseId}`}>
        {t('consultation.change.see', { before: change.before, after: change.versionNumber })}
      </a>
      {!change.shown && <span className="quiet"> {t('consultation.change.undone')}</span>}
    </p>
  );
}
