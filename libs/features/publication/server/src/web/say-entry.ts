import { graphql, type ResultOf } from '@articulado/pages';
import { isMessageId, type MessageValues, type Translate } from '@articulado/messages';

/** An entry of the record as the page asks for it. */
export const entryShown = graphql(
  'fragment EntryShown on RecordEntry { sequence type at role organization person isPersonVerified details hash previous }',
);
export type EntryShown = ResultOf<typeof entryShown>;

/** Which catalogue says a member's values in words. */
const wordsOfMember: Readonly<Record<string, string>> = {
  role: 'tag.role.',
  kind: 'tag.contribution.',
  disposition: 'tag.disposition.',
  decision: 'tag.decision.',
  from: 'tag.stage.',
  to: 'tag.stage.',
  stage: 'tag.stage.',
  stageId: 'tag.stage.',
  language: 'processes.language.',
  earlierLanguage: 'processes.language.',
  ordinals: 'processes.ordinals.',
  earlierOrdinals: 'processes.ordinals.',
};
/** Those that stand in the middle of a sentence. */
const inLowerCase = ['role', 'kind', 'disposition', 'decision'];

/** An entry in one sentence. */
export function sayEntry(t: Translate, entry: EntryShown): string {
  const details: MessageValues = Object.fromEntries(
    Object.entries(entry.details).map(([member, value]) => [member, sayValue(t, member, value)]),
  );
  return t(`record.said.${entry.type}`, { ...details, who: sayWho(t, entry) });
}

/** Details that a sentence does not hold, by name; hashes are left to the page, which shows them whole. */
export function furtherDetails(
  t: Translate,
  { details }: EntryShown,
): { name: string; member: string; value: string }[] {
  return Object.entries(details).flatMap(([member, value]) => {
    const id = `record.detail.${member}`;
    if (!isMessageId(id) || value === '' || value === null) return [];
    return [{ name: t(id), member, value: String(sayValue(t, member, value)) }];
  });
}

function sayValue(t: Translate, member: string, value: unknown): string | number {
  if (member === 'institutions' && Array.isArray(value))
    return sayInstitutions(t, value as readonly NamedInstitution[]);
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);
  if (/(At|On|Date)$/.test(member) && !Number.isNaN(Date.parse(text)))
    return member.endsWith('At') ? t.dateTime(text) : t.date(text);
  if (member === 'assurance') return inWords(t, 'approval.assurance.', text);
  const prefix = wordsOfMember[member];
  if (!prefix) return text;
  const words = inWords(t, prefix, text);
  return inLowerCase.includes(member) ? words.toLocaleLowerCase(t.locale) : words;
}

interface NamedInstitution {
  readonly organization: string;
  readonly opinion?: string;
}

/** "MINFIN (dictamen financiero), SGP", or whoever has an approver. */
function sayInstitutions(t: Translate, named: readonly NamedInstitution[]): string {
  if (named.length === 0) return t('approval.signers.any');
  return named
    .map(({ organization, opinion }) =>
      opinion ? `${organization} (${inWords(t, 'tag.opinion.', opinion)})` : organization,
    )
    .join('; ');
}

function inWords(t: Translate, prefix: string, value: string): string {
  const id = `${prefix}${value}`;
  return isMessageId(id) ? t(id) : value;
}

/** "Lucía Morales (SENACYT)", the institution alone, or that nobody is named. */
function sayWho(t: Translate, { person, isPersonVerified, organization }: EntryShown): string {
  if (!person) return organization ?? t('record.someone');
  const name = isPersonVerified ? person : t('name.unverified', { name: person });
  return organization ? `${name} (${organization})` : name;
}

/** The page of what an act was about; absent where it has none of its own. */
export function subjectAddress(slug: string, { type, details }: EntryShown): string | undefined {
  const number = details['number'];
  if (type.startsWith('contribution.')) return `/processes/${slug}/contributions/${String(number)}`;
  if (type === 'version.published' || type.startsWith('publication.')) return `/processes/${slug}/policy`;
  if (type.startsWith('version.')) return `/processes/${slug}/versions/${String(number)}`;
  if (type.startsWith('consultation.')) return `/processes/${slug}/versions/${String(details['versionNumber'])}`;
  if (['process.suspended', 'process.resumed', 'process.closed'].includes(type)) return `/processes/${slug}/status`;
  if (type.startsWith('stage.')) return `/processes/${slug}/approval`;
  return type.startsWith('member') ? `/processes/${slug}/members` : undefined;
}
