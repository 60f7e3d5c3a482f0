import { canonicalJson } from '@articulado/base';
import { type BoundAct, translatorOfProcess } from '@articulado/api';
import type { ProcessRow } from '@articulado/persistence';
import type { Decision } from '@articulado/workflow';
import type { Word } from './check-signing.js';
import type { Signer } from './who-signs.js';

/** Digits of a hash that an e-mail shows: as many as the page shows beside the text. */
const shownDigits = 16;

/**
 * One signature, as a passkey signs it: canonical JSON of all that it says, in the names of the public record, so that others can compare
 * the two (docs/record-format.md, 9).
 */
export const signedAct = (
  process: ProcessRow,
  { organization, version }: Signer,
  { decision, statement }: Word,
): string =>
  canonicalJson({
    act: 'version.signed',
    process: process.slug,
    versionNumber: version.number,
    sha256: version.sha256,
    stage: process.stage,
    organization: organization.name,
    decision,
    statement,
  });

/** One signature, as its code is bound to it: for whom, on which text, at which stage, what is decided, and since which suspension. */
export function signingAct(
  process: ProcessRow,
  { organization, version, suspensions }: Signer,
  decision: Decision,
): BoundAct {
  const t = translatorOfProcess(process);
  return {
    description: t('approval.mail.act', {
      decision: t(`approval.mail.${decision}`),
      number: version.number,
      title: process.title,
      stage: t(`tag.stage.${process.stage}`),
      organization: organization.name,
      hash: version.sha256.slice(0, shownDigits),
    }),
    binding: canonicalJson({
      process: process.id,
      stage: process.stage,
      sha256: version.sha256,
      organization: organization.id,
      decision,
      suspensions,
    }),
  };
}
