import { askedPage, graphql, page, pageNumber, type PageProps, paginationOf, type ResultOf } from '@articulado/pages';
import { Details, EmptyState, Notice, PageTitle, Pagination, Tag, When, withQuery } from '@articulado/ui';

const perPage = 20;

const query = graphql(`query ($first: Int!, $after: String, $last: Int, $before: String) { platform { sendsMail }
    mails(first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { hasNextPage startCursor endCursor }
      nodes { id recipient subject body writtenAt sentAt } } }`);

type Data = ResultOf<typeof query>;
type Mail = NonNullable<Data['mails']>['nodes'][number];

/** Every e-mail the platform wrote, the newest first: for administrators, and for everyone in a demonstration. */
export const mailsPage = page({
  address: '/outbox',
  query,
  variables: (pageAddress) => askedPage(pageAddress, perPage),
  found: ({ mails }) => mails !== null,
  title: (_, t) => t('page.mails'),
  isPrivate: true,
  inMenuOf: 'mail.read',
  width: 'text',
  component: Mails,
});

function Mails({ t, pageAddress, demo, data }: PageProps<Data>) {
  const mails = data.mails!.nodes;
  const isFirst = pageNumber(pageAddress) === 1;
  return (
    <>
      <PageTitle lead={t(data.platform.sendsMail ? 'accounts.mails.lead-sent' : 'accounts.mails.lead-kept')}>
        {t('page.mails')}
      </PageTitle>
      {demo && <Notice kind="warning">{t('accounts.mails.demo')}</Notice>}
      {mails.length === 0 && (
        <EmptyState title={t('accounts.mails.empty')}>{t('accounts.mails.empty-hint')}</EmptyState>
      )}
      <div>
        {mails.map((mail, index) => (
          <Details key={mail.id} id={mail.id} summary={<Envelope t={t} mail={mail} />} isOpen={isFirst && index === 0}>
            {mail.body ? <MailBody mail={mail} /> : <p className="hint">{t('accounts.mails.emptied')}</p>}
          </Details>
        ))}
      </div>
      <Pagination {...paginationOf(pageAddress, perPage, data.mails!, (move) => withQuery('/outbox', move))} />
    </>
  );
}

function Envelope({ t, mail }: { readonly t: PageProps<Data>['t']; readonly mail: Mail }) {
  return (
    <>
      {mail.subject}
      <span className="envelope">
        {t('accounts.mails.to', { recipient: mail.recipient })} · <When at={mail.writtenAt} />{' '}
        <Tag tone={mail.sentAt ? 'good' : 'quiet'}>
          {t(mail.sentAt ? 'accounts.mails.sent' : 'accounts.mails.kept')}
        </Tag>
      </span>
    </>
  );
}

/** The e-mail as it was written, its addresses made links. */
function MailBody({ mail }: { readonly mail: Mail }) {
  const pieces = mail.body.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <div className="mail-body">
      {pieces.map((piece, index) =>
        index % 2 === 1 ? (
          <a key={index} href={piece}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </div>
  );
}
