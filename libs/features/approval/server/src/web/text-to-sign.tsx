import type { Translate } from '@articulado/messages';
import { EmptyState, Facts, Notice, Hash, Section, When } from '@articulado/ui';
import { latestOf, type ProcessShown } from './approval-shown.js';

interface Props {
  readonly t: Translate;
  readonly process: ProcessShown;
}

/** Which exact text is signed, and what changed in it since the reader last knew it. */
export function TextToSign({ t, process }: Props) {
  const version = latestOf(process);
  if (!version) {
    return (
      <Section id="texto" title={t('approval.text')}>
        <EmptyState title={t('approval.text.none')}>{t('approval.text.none-hint')}</EmptyState>
      </Section>
    );
  }
  const at = `/processes/${process.slug}`;
  const facts = [
    { name: t('approval.text.note'), value: <span lang={process.language}>{version.note}</span> },
    { name: t('approval.text.frozen'), value: <When at={version.frozenAt} /> },
    { name: t('approval.text.hash'), value: <Hash value={version.sha256} isWhole /> },
  ];
  return (
    <Section id="texto" title={t('approval.text.title', { number: version.number })}>
      <Facts facts={facts} />
      <Unusual t={t} process={process} />
      <ul className="text-links">
        {changesToRead(t, process, version.number).map(({ since, words }) => (
          <li key={since}>
            <a href={`${at}/compare/${since}/${version.number}`}>{words}</a>
          </li>
        ))}
        <li>
          <a href={`${at}/versions/${version.number}`}>{t('approval.text.read')}</a>
        </li>
        <li>
          <a href={`${at}/versions/${version.number}.json`}>{t('approval.text.download')}</a>
        </li>
      </ul>
    </Section>
  );
}

/** The comparisons worth reading before one signs: since one's own last signature, since the consultation. */
function changesToRead(t: Translate, { signing, consultations }: ProcessShown, latest: number) {
  const consulted = Math.max(0, ...consultations.nodes.map(({ versionNumber }) => versionNumber));
  const { lastSignedVersionNumber, organization } = signing;
  return [
    ...(lastSignedVersionNumber && organization
      ? [
          {
            since: lastSignedVersionNumber,
            words: t('approval.text.since-signed', {
              number: lastSignedVersionNumber,
              organization: organization.name,
            }),
          },
        ]
      : []),
    ...(consulted > 0 && consulted < latest && consulted !== lastSignedVersionNumber
      ? [{ since: consulted, words: t('approval.text.since-consulted', { number: consulted }) }]
      : []),
  ];
}

/** What a signer may take for something else: the bytes that are signed say which it is. */
function Unusual({ t, process: { unusualSigns } }: Props) {
  if (unusualSigns.length === 0) return null;
  return (
    <Notice kind="warning" title={t('approval.text.unusual')}>
      <ul>
        {unusualSigns.map(({ kind, count }) => (
          <li key={kind}>{t(`approval.text.unusual-of.${kind}`, { count })}</li>
        ))}
      </ul>
      <p>{t('approval.text.unusual-hint')}</p>
    </Notice>
  );
}
