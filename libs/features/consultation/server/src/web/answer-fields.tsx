import type { Translate } from '@articulado/messages';
import type { ApiClause } from '@articulado/pages';
import { readableWords } from '@articulado/policy-text';
import { labelsOf, RadioGroup, Select, TextArea } from '@articulado/ui';
import { dispositions } from '@articulado/workflow';
import { mayCarryChange } from '../carries-change.js';
import { excerpt } from './contribution.js';

/** Where a form says that a change needs its clause. */
export const answerFields = {
  'change-missing': 'changedClauseId',
  'clause-not-found': 'changedClauseId',
  'change-not-shown': 'changedClauseId',
};

interface Props {
  readonly t: Translate;
  /** The clause that the contribution is about: proposed as the one that carries the change. */
  readonly clauseId: string;
  /** The clause that is changed because of it, where that was suggested already: proposed rather than that one. */
  readonly suggestedClauseId?: string | undefined;
  readonly candidateClauses: readonly ApiClause[];
}

/** What an answer says: what becomes of the contribution, why, and for what is accepted the clause that carries the change. */
export function AnswerFields({ t, clauseId, suggestedClauseId = clauseId, candidateClauses }: Props) {
  const labels = labelsOf(t, candidateClauses);
  return (
    <>
      <RadioGroup
        name="disposition"
        label={t('consultation.answer.disposition')}
        required
        options={dispositions.map((one) => ({
          value: one,
          text: t(`tag.disposition.${one}`),
          hint: t(`consultation.answer.hint.${one}`),
        }))}
      />
      <TextArea
        name="reason"
        label={t('consultation.answer.reason')}
        hint={t('consultation.answer.reason.hint')}
        required
        rows={5}
        limit={20_000}
      />
      <Select
        name="changedClauseId"
        label={t('consultation.answer.changed')}
        hint={t('consultation.answer.changed.hint')}
        need={t('consultation.answer.changed.need')}
        value={[suggestedClauseId, clauseId].find((id) => labels.has(id))}
        options={candidateClauses
          .filter((clause) => mayCarryChange(clause, clauseId))
          .map((clause) => ({
            value: clause.id,
            text: `${labels.get(clause.id)} · ${excerpt(readableWords(clause), 60)}`,
          }))}
      />
    </>
  );
}
