import { askedPage, graphql, page, pageNumber, type PageProps, paginationOf, type ResultOf } from '@articulado/pages';
import { Disclosure, EmptyState, Notice, PageTitle, Pagination, Tag, When, withQuery } from '@articulado/ui';

const perPage = 20;

const query = graphql(`query ($first: Int!, $after: String, $last: Int, $before: String) { platform { sendsMail }
    outbox(first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { hasNextPage startCursor endCursor }
      nodes { id recipient subject body writtenAt sentAt } } }`);

type Data = ResultOf<typeof query>;
type Letter = NonNullable<Data['outbox']>['nodes'][number];

/** Every letter the platform wrote, the newest first: for administrators, and for everyone in a demonstration. */
export const outboxPage = page({
  address: '/outbox',
  query,
  variables: (at) => askedPage(at, perPage),
  found: ({ outbox }) => outbox !== null,
  title: (_, t) => t('page.outbox'),
  isPrivate: true,
  inMenuOf: 'outbox.read',
  width: 'text',
  view: Outbox,
});

function Outbox({ t, at, demo, data }: PageProps<Data>) {
  const letters = data.outbox!.nodes;
  const isFirst = pageNumber(at) === 1;
  return (
    <>
      <PageTitle lead={t(data.platform.sendsMail ? 'accounts.outbox.lead-sent' : 'accounts.outbox.lead-kept')}>
        {t('page.outbox')}
      </PageTitle>
      {demo && <Notice kind="warning">{t('accounts.outbox.demo')}</Notice>}
      {letters.length === 0 && (
        <EmptyState title={t('accounts.outbox.empty')}>{t('accounts.outbox.empty-hint')}</EmptyState>
      )}
      <div>
        {letters.map((letter, index) => (
          <Disclosure
            key={letter.id}
            id={letter.id}
            summary={<Envelope t={t} letter={letter} />}
            isOpen={isFirst && index === 0}
          >
            {letter.body ? <LetterBody letter={letter} /> : <p className="hint">{t('accounts.outbox.emptied')}</p>}
          </Disclosure>
        ))}
      </div>
      <Pagination {...paginationOf(at, perPage, data.outbox!, (move) => withQuery('/outbox', move))} />
    </>
  );
}

function Envelope({ t, letter }: { readonly t: PageProps<Data>['t']; readonly letter: Letter }) {
  return (
    <>
      {letter.subject}
      <span className="envelope">
        {t('accounts.outbox.to', { recipient: letter.recipient })} · <When at={letter.writtenAt} />{' '}
        <Tag tone={letter.sentAt ? 'good' : 'quiet'}>
          {t(letter.sentAt ? 'accounts.outbox.sent' : 'accounts.outbox.kept')}
        </Tag>
      </span>
    </>
  );
}

/** The letter as it was written, its addresses made links. */
function LetterBody({ letter }: { readonly letter: Letter }) {
  const pieces = letter.body.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <div className="letter">
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
