import type { Translate } from '@articulado/messages';

/** A command as one types it; keyboards can scroll to its end. */
export function Command({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <figure className="command">
      <figcaption>{label}</figcaption>
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{children}</code>
      </pre>
    </figure>
  );
}

interface Props {
  readonly t: Translate;
  readonly slug: string;
  /** Adds the files of one version. */
  readonly version?: number;
}

/** What anyone can download to verify a process. */
export function Downloads({ t, slug, version }: Props) {
  const at = `/processes/${slug}`;
  return (
    <ul className="text-links">
      {version !== undefined && (
        <>
          <li>
            <a href={`${at}/versions/${version}.md`} download>
              {t('publication.download.markdown')}
            </a>
          </li>
          <li>
            <a href={`${at}/versions/${version}.json`}>{t('publication.download.version')}</a>
          </li>
        </>
      )}
      <li>
        <a href={`${at}/record.ndjson`}>{t('publication.download.record')}</a>
      </li>
      <li>
        <a href={`${at}/facts.ndjson`}>{t('publication.download.facts')}</a>
      </li>
    </ul>
  );
}

/** The command that verifies the process at an address. */
export const verifyCommand = (address: string): string => `npm run verify -- ${address}`;
