import type { PageProps } from '@articulado/pages';
import { DataTable, Notice, RefusalNotice, Section, Tag } from '@articulado/ui';
import { AddPasskey } from './add-passkey.js';
import { ChangePasskey, ConfirmRemoval } from './change-passkey.js';

export interface PasskeyShown {
  readonly id: string;
  readonly name: string;
  readonly isSynced: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export type PasskeysProps = Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent' | 'mailDelivery'> & {
  readonly passkeys: readonly PasskeyShown[];
  readonly takesPasskeys: boolean;
};

/** Forms whose refusal stands above the list, since the page does not show them again. */
const ofTheList = ['removePasskey', 'renamePasskey', 'requestPasskeyChallenge', 'addPasskey'];

/** Somebody's passkeys, and the way to another one. */
export function PasskeysSection(props: PasskeysProps) {
  const { t, passkeys, takesPasskeys, sent } = props;
  return (
    <Section id="llaves" title={t('passkeys.title')} lead={t('passkeys.lead')}>
      {!takesPasskeys && (
        <Notice kind="info" title={t('passkeys.need-domain')}>
          {t('passkeys.need-domain-text')}
        </Notice>
      )}
      {sent?.refusal && ofTheList.includes(sent.form) && (
        <RefusalNotice id={`${sent.form}-result`}>{sent.refusal.message}</RefusalNotice>
      )}
      {passkeys.length > 0 && <Passkeys {...props} />}
      <ConfirmRemoval {...props} />
      {takesPasskeys && <AddPasskey {...props} />}
    </Section>
  );
}

function Passkeys(props: PasskeysProps) {
  const { t, passkeys, takesPasskeys } = props;
  return (
    <DataTable
      caption={t('passkeys.title')}
      hidesCaption
      rows={passkeys}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: t('passkeys.name-column'),
          isHead: true,
          cell: ({ name, isSynced }) => (
            <>
              {name} {isSynced && <Tag>{t('passkeys.synced')}</Tag>}
            </>
          ),
        },
        { id: 'added', head: t('passkeys.added'), cell: ({ createdAt }) => t.date(createdAt) },
        {
          id: 'used',
          head: t('passkeys.used'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? t.date(lastUsedAt) : t('passkeys.never-used')),
        },
        {
          id: 'change',
          head: t('passkeys.change'),
          cell: (passkey) => <ChangePasskey {...props} passkey={passkey} mayRemove={takesPasskeys} />,
        },
      ]}
    />
  );
}
