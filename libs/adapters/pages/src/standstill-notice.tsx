import { Notice, useT } from '@articulado/ui';
import type { ProcessOfPage } from './process-of-page.js';

/** Says on every page of a process that it does not go on, since when, and why; nothing while it does. */
export function StandstillNotice({ process }: { readonly process: ProcessOfPage | undefined }) {
  const t = useT();
  const change = process?.statusChanges[0];
  if (!process || !change || process.status === 'active') return null;
  return (
    <Notice kind="warning" title={t(`standstill.notice.${process.status}`, { at: t.dateTime(change.changedAt) })}>
      <p>{t(`standstill.notice.${process.status}.explain`)}</p>
      <p>{t('standstill.notice.reason', { reason: change.reason })}</p>
      <p>
        <a href={`/processes/${process.slug}/status`}>{t('standstill.notice.more')}</a>
      </p>
    </Notice>
  );
}
