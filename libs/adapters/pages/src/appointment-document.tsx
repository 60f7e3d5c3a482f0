import type { Translate } from '@articulado/messages';
import { Hash } from '@articulado/ui';

interface Props {
  readonly documentNumber: string;
  /** A day: `2026-05-04`. */
  readonly documentDate: string;
  readonly documentAddress: string | null;
  readonly documentSha256: string;
}

/** The document that an appointment rests on: where it can be read, and its hash. */
export function AppointmentDocument({ t, ...row }: Props & { readonly t: Translate }) {
  const words = sayDocument(t, row);
  return (
    <div>
      <p>{row.documentAddress ? <a href={row.documentAddress}>{words}</a> : words}</p>
      <Hash value={row.documentSha256} />
    </div>
  );
}

/** Its number and its day, which is the same day everywhere. */
export const sayDocument = (
  t: Translate,
  { documentNumber: number, documentDate }: Pick<Props, 'documentNumber' | 'documentDate'>,
): string => t('institutions.document-of', { number, date: t.date(documentDate) });
