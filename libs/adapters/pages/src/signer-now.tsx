import type { Translate } from '@articulado/messages';

interface Props {
  readonly t: Translate;
  readonly signoff: { readonly appointmentEndedAt: string | null; readonly signerSuspendedAt: string | null };
}

/** Beside a signature: that its signer has ceased to sign for the institution, or is suspended. What they signed stays. */
export function SignerNow({ t, signoff: { appointmentEndedAt, signerSuspendedAt } }: Props) {
  return (
    <>
      {appointmentEndedAt && (
        <p className="hint">{t('approval.appointment-ended', { day: t.date(appointmentEndedAt) })}</p>
      )}
      {signerSuspendedAt && (
        <p className="hint">{t('approval.signer-suspended', { day: t.date(signerSuspendedAt) })}</p>
      )}
    </>
  );
}
