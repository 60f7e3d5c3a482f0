import { DispositionTag, useT, When } from '@articulado/ui';
import { About } from './about.js';
import { compareAddress } from './addresses.js';
import { type ApiAnswer, reasonOf } from './contribution.js';
import { SupersededAnswers } from './superseded-answers.js';

interface Props {
  readonly answer: ApiAnswer | null;
  readonly slug: string;
  /** Number of the contribution, where others stand on the page whose changes are elsewhere. */
  readonly number?: number;
}

/** What became of a contribution: the answer, its reason, and where its change can be seen. Or that it waits. */
export function AnswerView({ answer, slug, number }: Props) {
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
      <ChangeLink answer={answer} slug={slug} number={number} />
      <p className="hint">
        {t('consultation.answer.at')} <When at={answer.answeredAt} />
      </p>
      <SupersededAnswers answer={answer} />
    </div>
  );
}

/** Leads to the words that changed because of a contribution, or says that they are still to come. */
function ChangeLink({ answer, slug, number }: Props & { readonly answer: ApiAnswer }) {
  const t = useT();
  const { change } = answer;
  if (!change) return null;
  if (change.versionNumber === null) return <p className="quiet">{t('consultation.change.not-yet')}</p>;
  return (
    <p>
      <a href={`${compareAddress(slug, change.before, change.versionNumber)}#c-${change.clauseId}`}>
        {t('consultation.change.see', { before: change.before, after: change.versionNumber })}
        {number !== undefined && <About label={t('consultation.number', { number })} />}
      </a>
      {!change.shown && <span className="quiet"> {t('consultation.change.undone')}</span>}
    </p>
  );
}
