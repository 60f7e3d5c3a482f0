import { formProps, type PageProps } from '@articulado/pages';
import type { Translate } from '@articulado/messages';
import { Button, ButtonRow, FieldGroup, Form, Notice, Section, Select, TextArea, When } from '@articulado/ui';
import { opinions } from '@articulado/workflow';
import { type AskedShown, isSignedAt, type ProcessShown, stageName, type StageShown } from './approval-shown.js';

type Props = Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent'> & {
  readonly process: ProcessShown;
  /** Those that can be named; asked for with the form alone. */
  readonly institutions: readonly InstitutionToName[];
};

interface InstitutionToName {
  readonly id: string;
  readonly name: string;
  readonly acronym: string;
}

/** Rows of the form at least; whoever names more saves and finds more. */
const fewestRows = 4;

/** An institution with what it is asked for: "MINFIN (dictamen financiero)". */
export const sayAsked = (t: Translate, { organization, opinion }: AskedShown): string =>
  opinion ? `${organization.name} (${t(`tag.opinion.${opinion}`)})` : organization.name;

/** Who signs each stage, with the reason that the coordinators gave; and for them the form to name it. */
export function StageSigners({ process, ...props }: Props) {
  const { t, pageAddress, sent } = props;
  const signed = process.stages.filter(isSignedAt);
  const asked = sent?.form === 'nameSigners' ? sent.fields['stage'] : pageAddress.search['name'];
  const chosen = signed.find(({ id, viewerMayNameSigners }) => viewerMayNameSigners && id === asked);
  return (
    <Section id="quienes" title={t('approval.signers')} lead={t('approval.signers.lead')}>
      {chosen ? (
        <NameSignersForm {...props} stage={chosen} />
      ) : (
        signed.map((stage) => (
          <Signers key={stage.id} t={t} path={pageAddress.path} stage={stage} language={process.language} />
        ))
      )}
    </Section>
  );
}

type NamedProps = Pick<Props, 't' | 'process'> & { readonly path: string };

/** Who had been named to sign which stage of a process that was closed; nothing where nobody was. */
export function SignersNamed({ t, path, process }: NamedProps) {
  const named = process.stages.filter((stage) => isSignedAt(stage) && stage.signers);
  if (named.length === 0) return null;
  return (
    <Section id="quienes" title={t('approval.signers.closed')}>
      {named.map((stage) => (
        <Signers key={stage.id} t={t} path={path} stage={stage} language={process.language} />
      ))}
    </Section>
  );
}

interface SignersProps {
  readonly t: Translate;
  readonly path: string;
  readonly stage: StageShown;
  readonly language: string;
}

function Signers({ t, path, stage, language }: SignersProps) {
  const { signers, viewerMayNameSigners } = stage;
  const named = signers?.institutions ?? [];
  return (
    <div className="signoff-group">
      <h3>{stageName(t, stage.id)}</h3>
      {named.length > 0 ? (
        <ul>
          {named.map((one) => (
            <li key={one.organization.id}>{sayAsked(t, one)}</li>
          ))}
        </ul>
      ) : (
        <p>{t('approval.signers.any')}</p>
      )}
      {signers && (
        <p className="quiet">
          <When at={signers.namedAt} as="day" />: <span lang={language}>{signers.reason}</span>
        </p>
      )}
      {viewerMayNameSigners && (
        <p>
          <a href={`${path}?name=${stage.id}#quienes`}>
            {t('approval.signers.change', { stage: stageName(t, stage.id) })}
          </a>
        </p>
      )}
    </div>
  );
}

/** Without scripts: so many rows, each an institution and what it is asked for; those left empty name nobody. */
function NameSignersForm({ stage, institutions, ...props }: Omit<Props, 'process'> & { readonly stage: StageShown }) {
  const { t, pageAddress } = props;
  const named = stage.signers?.institutions ?? [];
  const state = formProps('nameSigners', props);
  const title = t('approval.signers.change', { stage: stageName(t, stage.id) });
  const rows = Array.from({ length: Math.max(fewestRows, named.length + 2) }, (_, place) => named[place]);
  return (
    <Form {...state} hidden={{ ...state.hidden, stage: stage.id }} label={title}>
      <h3>{title}</h3>
      <Notice kind="info">{t('approval.signers.rule')}</Notice>
      {rows.map((row, place) => (
        <FieldGroup key={place} legend={t('approval.signers.row', { number: place + 1 })}>
          <Select
            name={`institution${place + 1}`}
            label={t('approval.who.institution')}
            value={row?.organization.id}
            empty={t('approval.signers.nobody')}
            options={institutions.map(({ id, name, acronym }) => ({ value: id, text: `${name} (${acronym})` }))}
          />
          <Select
            name={`opinion${place + 1}`}
            label={t('approval.signers.asked')}
            value={row?.opinion ?? undefined}
            empty={t('approval.signers.approval')}
            options={opinions.map((opinion) => ({ value: opinion, text: t(`approval.opinion.${opinion}`) }))}
          />
        </FieldGroup>
      ))}
      <TextArea
        name="reason"
        label={t('approval.signers.reason')}
        hint={t('approval.return.reason-hint')}
        rows={3}
        limit={2_000}
        required
      />
      <ButtonRow>
        <Button>{t('approval.signers.submit')}</Button>
        <Button variant="quiet" href={`${pageAddress.path}#quienes`}>
          {t('approval.cancel')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** What the rows of the form say, in their order. */
export function institutionsIn(fields: Readonly<Record<string, string>>) {
  const places = Object.keys(fields).flatMap((name) => /^institution(\d{1,3})$/.exec(name)?.[1] ?? []);
  return places
    .toSorted((one, other) => Number(one) - Number(other))
    .flatMap((place) => {
      const organization = fields[`institution${place}`];
      return organization ? [{ organization, opinion: fields[`opinion${place}`] || null }] : [];
    });
}
