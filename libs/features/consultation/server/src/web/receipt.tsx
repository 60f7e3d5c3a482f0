import { Section, useT } from '@articulado/ui';

interface Props {
  readonly code: string;
  readonly number: number;
  readonly process: string;
  /** Where it can be followed, whole, so that it can be printed and written down. */
  readonly address: string;
}

/** What a contributor takes home: a number and a code, big enough to copy by hand, and what happens next. */
export function Receipt({ code, number, process, address }: Props) {
  const t = useT();
  return (
    <Section id="recibo" title={t('consultation.receipt')} lead={t('consultation.receipt.lead', { number, process })}>
      <p className="receipt-code">
        <span className="hint">{t('consultation.receipt.code')}</span>
        <code>{code}</code>
        <span className="receipt-address">{address}</span>
      </p>
      <div className="prose">
        <p>{t('consultation.receipt.keep')}</p>
        <ol>
          <li>{t('consultation.receipt.next.public')}</li>
          <li>{t('consultation.receipt.next.answer')}</li>
          <li>{t('consultation.receipt.next.change')}</li>
        </ol>
      </div>
    </Section>
  );
}
