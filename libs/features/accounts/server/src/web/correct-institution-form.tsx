import {
  correctionFormProps,
  form,
  graphql,
  knownCorrectionsIn,
  type PageProps,
  refusalFields,
  SaidNow,
} from '@articulado/pages';
import { type Sector, sectors } from '@articulado/persistence';
import { Button, ButtonRow, Details, Field, Form, Select, TextArea } from '@articulado/ui';

export const correctInstitution = form({
  operation: graphql(
    `mutation ($input: CorrectInstitutionInput!) { correctInstitution(input: $input) {
    ...RefusalFields ... on Organization { id } } }`,
    [refusalFields],
  ),
  variables: ({ fields }, { params }) => ({
    input: {
      organization: params['id'] ?? '',
      name: fields['name'] ?? '',
      acronym: fields['acronym'] ?? '',
      sector: fields['sector'] ?? '',
      reason: fields['reason'] ?? '',
      knownCorrections: knownCorrectionsIn(fields),
    },
  }),
  redirectTo: (_, { path }) => `${path}?done=correctInstitution`,
});

interface Props extends PageProps<unknown> {
  readonly organization: {
    readonly name: string;
    readonly acronym: string;
    readonly sector: Sector;
    readonly corrections: readonly unknown[];
  };
}

/** Gives an institution another name, acronym or sector, with a public reason. */
export function CorrectInstitutionForm({ organization, ...props }: Props) {
  const { t } = props;
  const { name, acronym, sector, corrections } = organization;
  const state = correctionFormProps('correctInstitution', corrections, props);
  return (
    <Details summary={t('institutions.correct.title')} isOpen={state.refusal !== undefined}>
      <Form {...state} values={state.values ?? { name, acronym, sector }} label={t('institutions.correct.title')}>
        <p>{t('institutions.correct.explain', { mailDelivery: props.mailDelivery })}</p>
        <SaidNow
          t={t}
          refusal={state.refusal}
          facts={[
            { name: t('institutions.correct.name'), value: name },
            { name: t('institutions.correct.acronym'), value: acronym },
            { name: t('institutions.correct.sector'), value: t(`sector.${sector}`) },
          ]}
        />
        <Field name="name" label={t('institutions.correct.name')} required maxLength={200} />
        <Field name="acronym" label={t('institutions.correct.acronym')} required maxLength={30} />
        <Select
          name="sector"
          label={t('institutions.correct.sector')}
          required
          empty={false}
          options={sectors.map((value) => ({ value, text: t(`sector.${value}`) }))}
        />
        <TextArea
          name="reason"
          label={t('institutions.correct.reason')}
          hint={t('standstill.reason.hint')}
          required
          rows={3}
          limit={2_000}
        />
        <ButtonRow>
          <Button>{t('institutions.correct.send')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}
