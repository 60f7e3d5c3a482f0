import { type PageProps, sentField } from '@articulado/pages';
import { decisions } from '@articulado/workflow';
import { RadioGroup } from '@articulado/ui';
import { latestOf, type ProcessShown } from './approval-shown.js';

export type SigningProps = Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent' | 'viewer' | 'mailDelivery'> & {
  readonly process: ProcessShown;
};

/** What the signer saw stays what is sent, even where a newer version came meanwhile: it must be read before it is signed. */
export function textSeen({ process, sent }: Pick<SigningProps, 'process' | 'sent'>): Readonly<Record<string, string>> {
  const version = latestOf(process)!;
  return {
    versionNumber: sentField(sent, 'versionNumber', 10) ?? String(version.number),
    sha256: sentField(sent, 'sha256', version.sha256.length) ?? version.sha256,
  };
}

export const DecisionField = ({ t }: Pick<SigningProps, 't'>) => (
  <RadioGroup
    name="decision"
    label={t('approval.sign.decision')}
    required
    options={decisions.map((value) => ({
      value,
      text: t(`approval.sign.${value}`),
      hint: t(`approval.sign.${value}-hint`),
    }))}
  />
);
