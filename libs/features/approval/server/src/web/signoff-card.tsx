import type { MessageId, Translate } from '@articulado/messages';
import { SignerNow } from '@articulado/pages';
import { Card, DecisionTag, Tag, When } from '@articulado/ui';
import { type SignoffShown, stageName } from './approval-shown.js';

interface Props {
  readonly t: Translate;
  readonly signoff: SignoffShown;
  /** BCP 47: the language that the process is held in. */
  readonly language: string;
}

/** One signature; a void one struck through, with the reason. */
export function SignoffCard({ t, signoff, language }: Props) {
  const { organization, person, decision, statement, stage, versionNumber, assurance, signedAt, voidReason, signedAs } =
    signoff;
  const where = t('approval.signoff.on', { version: versionNumber, stage: stageName(t, stage) });
  const said = <DecisionTag decision={decision} />;
  const name = voidReason ? <s>{organization.name}</s> : organization.name;
  return (
    <Card
      title={name}
      level={4}
      above={
        <>
          {voidReason ? <s>{said}</s> : said}
          <span>{where}</span>
        </>
      }
      foot={
        <>
          {person} · <When at={signedAt} /> · {t(`approval.assurance.${assurance}` as MessageId)}
        </>
      }
    >
      {voidReason && (
        <p>
          <Tag tone="warn">{t(`approval.void.${voidReason}`, { version: versionNumber })}</Tag>
        </p>
      )}
      {signedAs && <p className="hint">{t('institutions.signed-as', { name: signedAs })}</p>}
      <SignerNow t={t} signoff={signoff} />
      {statement && <p lang={language}>{voidReason ? <s>{statement}</s> : statement}</p>}
    </Card>
  );
}
