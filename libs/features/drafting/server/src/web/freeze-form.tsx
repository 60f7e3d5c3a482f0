import type { LostReference, UnfinishedClause } from '@articulado/base';
import { formProps, type PageProps, type Posted } from '@articulado/pages';
import type { MessageId } from '@articulado/messages';
import type { ClauseKind } from '@articulado/policy-text';
import { Button, Checkbox, clauseLabel, Details, Field, Form, Notice, useT } from '@articulado/ui';

interface Props extends PageProps<unknown> {
  readonly versions: readonly { readonly number: number }[];
  /** How many suggestions wait for a decision. */
  readonly openSuggestions: number;
  readonly consultations: readonly { readonly versionNumber: number; readonly state: string }[];
}

/** What the form's fields say to the API. */
export const freezeInput = ({ fields }: Posted) => ({
  note: fields['note'] ?? '',
  acceptedLostReferences: fields['acceptedLostReferences']?.split(' '),
  acceptedUnfinished: fields['acceptedUnfinished']?.split(' '),
});

/** Freezes the draft as a version; asks again where references lead to nothing, and where the text looks unfinished. */
export function FreezeForm({ versions, consultations, openSuggestions, ...props }: Props) {
  const { t } = props;
  const next = (versions.at(-1)?.number ?? 0) + 1;
  const open = consultations.find(({ state }) => state === 'open');
  const state = formProps('freezeVersion', props);
  const unfinished = state.refusal?.refused === 'text-unfinished' ? state.refusal.details : undefined;
  return (
    <Details summary={t('drafting.freeze.title', { next })} isOpen={state.refusal !== undefined}>
      <Form {...state} hidden={{ ...state.hidden, ...(unfinished && alreadyAccepted(props)) }}>
        <p>{t('drafting.freeze.explain')}</p>
        {open && <Notice kind="warning">{t('drafting.freeze.consulted', { number: open.versionNumber })}</Notice>}
        {openSuggestions > 0 && <p>{t('drafting.freeze.suggestions', { count: openSuggestions })}</p>}
        {state.refusal?.refused === 'references-lost' && <LostReferences {...state.refusal.details} />}
        {unfinished && <UnfinishedPlaces {...unfinished} />}
        <Field
          name="note"
          label={t('drafting.freeze.note')}
          hint={t('drafting.freeze.note-hint')}
          required
          maxLength={500}
        />
        <Button>{t('drafting.freeze.do', { next })}</Button>
      </Form>
    </Details>
  );
}

/** The references that lead to nothing, and the box that accepts these and no others. */
function LostReferences({ references }: { readonly references: readonly LostReference[] }) {
  const t = useT();
  return (
    <>
      <Notice kind="warning" title={t('drafting.freeze.lost')}>
        <ul>
          {references.map(({ id, kind, number, words }) => (
            <li key={id}>
              {t('drafting.freeze.lost.place', {
                label: clauseLabel(t, { kind: kind as ClauseKind }, number),
                words,
              })}
            </li>
          ))}
        </ul>
      </Notice>
      <Checkbox
        name="acceptedLostReferences"
        label={t('drafting.freeze.accept-lost')}
        value={references.map(({ id }) => id).join(' ')}
      />
    </>
  );
}

/** What was asked first stays answered when something else is asked. */
function alreadyAccepted({ sent }: Pick<PageProps<unknown>, 'sent'>): Readonly<Record<string, string>> {
  const accepted = sent?.fields['acceptedLostReferences'];
  return accepted === undefined ? {} : { acceptedLostReferences: accepted };
}

/** What looks unfinished, each with a way to it in the text below, and the box that accepts these and no others. */
function UnfinishedPlaces({ places }: { readonly places: readonly UnfinishedClause[] }) {
  const t = useT();
  return (
    <>
      <Notice kind="warning" title={t('drafting.freeze.unfinished')}>
        <ul>
          {places.map(({ id, clauseId, problem, kind, number, words }) => (
            <li key={id}>
              <a href={`#c-${clauseId}`}>{clauseLabel(t, { kind: kind as ClauseKind }, number)}</a>{' '}
              {t(`drafting.freeze.unfinished.${problem}` as MessageId, { words })}
            </li>
          ))}
        </ul>
      </Notice>
      <Checkbox
        name="acceptedUnfinished"
        label={t('drafting.freeze.accept-unfinished')}
        value={places.map(({ id }) => id).join(' ')}
      />
    </>
  );
}
