import type { MessageId, Translate } from '@articulado/messages';
import { SignerNow } from '@articulado/pages';
import { Card, DataTable, DecisionTag, Section, When } from '@articulado/ui';
import type { ProcessShown, SignoffShown } from './publication-shown.js';

interface Props {
  readonly t: Translate;
  readonly process: ProcessShown;
}

const stageName = (t: Translate, stage: string) => t(`tag.stage.${stage}` as MessageId);

/** Who signed the policy, and what was said against it or with reservations, in full. */
export function SignedBy({ t, process }: Props) {
  const standing = process.signoffs.nodes.filter(({ isValid }) => isValid);
  const spoken = standing.filter(({ decision, statement }) => decision !== 'approve' && statement !== '');
  return (
    <>
      <Section id="firmas" title={t('publication.signatures')} lead={t('publication.signatures-lead')}>
        <DataTable
          caption={t('publication.signatures')}
          hidesCaption
          rows={standing}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'institution',
              head: t('publication.institution'),
              isHead: true,
              cell: (one) => <SignedFor t={t} signoff={one} />,
            },
            { id: 'word', head: t('publication.word'), cell: ({ decision }) => <DecisionTag decision={decision} /> },
            { id: 'stage', head: t('publication.stage'), cell: ({ stage }) => stageName(t, stage) },
            { id: 'when', head: t('publication.when'), cell: (one) => <SignedWhen t={t} signoff={one} /> },
          ]}
        />
      </Section>
      {spoken.length > 0 && (
        <Section id="disensos" title={t('publication.dissents')} lead={t('publication.dissents-lead')}>
          {spoken.map((signoff) => (
            <Spoken key={signoff.id} t={t} signoff={signoff} language={process.language} />
          ))}
        </Section>
      )}
    </>
  );
}

interface Signed {
  readonly t: Translate;
  readonly signoff: SignoffShown;
}

/** The institution, and what it was called when it signed. */
const SignedFor = ({ t, signoff: { organization, signedAs } }: Signed) => (
  <>
    {organization.name}
    {signedAs && <p className="hint">{t('institutions.signed-as', { name: signedAs })}</p>}
  </>
);

/** The day of a signature, and what has become of its signer. */
const SignedWhen = ({ t, signoff }: Signed) => (
  <>
    <When at={signoff.signedAt} as="day" />
    <SignerNow t={t} signoff={signoff} />
  </>
);

function Spoken({ t, signoff, language }: Signed & { readonly language: string }) {
  const { organization, person, decision, statement, stage, signedAt } = signoff;
  return (
    <Card
      title={organization.name}
      above={
        <>
          <DecisionTag decision={decision} />
          <span>{stageName(t, stage)}</span>
        </>
      }
      foot={
        <>
          {person} · <When at={signedAt} />
        </>
      }
    >
      <p lang={language}>{statement}</p>
    </Card>
  );
}
