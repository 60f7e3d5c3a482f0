import { isMessageId, type Translate } from '@articulado/messages';
import { Details, Facts, Hash } from '@articulado/ui';
import { type EntryShown, furtherDetails } from './say-entry.js';

/** Words that people gave with an act, shown at once; the rest opens. */
const spoken = ['reason', 'reasons', 'statement', 'note'];

interface Props {
  readonly t: Translate;
  readonly entry: EntryShown;
  /** BCP 47: the language that the process is held in. */
  readonly language: string;
}

/** What an entry holds beside its sentence: the words given with it, its details, its hash. */
export function EntryDetails({ t, entry, language }: Props) {
  const details = furtherDetails(t, entry);
  const role = `tag.role.${entry.role}`;
  const facts = [
    ...details
      .filter(({ member }) => !spoken.includes(member))
      .map(({ name, member, value }) => ({
        name,
        value: member === 'sha256' ? <Hash value={value} isWhole /> : value,
      })),
    { name: t('record.role'), value: isMessageId(role) ? t(role) : entry.role },
    { name: t('record.type'), value: <code>{entry.type}</code> },
    { name: t('record.hash'), value: <Hash value={entry.hash} isWhole /> },
    {
      name: t('record.previous'),
      value: entry.sequence === 1 ? t('record.first') : <Hash value={entry.previous} isWhole />,
    },
  ];
  return (
    <>
      {details
        .filter(({ member }) => spoken.includes(member))
        .map(({ member, value }) => (
          <p key={member} className="entry-words" lang={language}>
            {value}
          </p>
        ))}
      <Details summary={`${t('record.number', { sequence: entry.sequence })} · ${t('record.details')}`}>
        <Facts facts={facts} />
      </Details>
    </>
  );
}
