import type { Locale } from '@articulado/messages';
import { roomMessages } from '@articulado/messages/room-messages';
import { form, page, type PageProps, graphql, type ResultOf, refusalFields } from '@articulado/pages';
import { Button, EmptyState, Notice } from '@articulado/ui';
import { FreezeForm, freezeInput } from './freeze-form.js';

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title language ordinals status viewerMay openSuggestions draft { id isEmpty mayWrite viewerKey } versions(first: 1000) { nodes { number } } consultations(first: 500) { nodes { versionNumber state } } } }`,
);

type Data = ResultOf<typeof query>;

/** The room where a draft is co-edited. The page holds the frame; the browser fills it with the live text. */
export const draftingRoomPage = page({
  address: '/processes/:slug/draft',
  inProcessBar: { position: 30, text: 'page.process.room', permission: 'draft.read' },
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.draft != null,
  title: ({ process }, t) => t('drafting.room.title-of', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('drafting.room.title') },
  ],
  isPrivate: true,
  width: 'full',
  script: 'room',
  component: DraftingRoom,
  forms: {
    freezeVersion: form({
      operation: graphql(
        `mutation ($input: FreezeVersionInput!) { freezeVersion(input: $input) { ...RefusalFields ... on Version { number } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({ input: { process: params['slug']!, ...freezeInput(posted) } }),
      redirectTo: ({ number }, { params }) => `/processes/${params['slug']!}/versions/${number}?done=freezeVersion`,
    }),
  },
});

function DraftingRoom(props: PageProps<Data>) {
  const { t, data, viewer } = props;
  const { slug, title, language, ordinals, status, viewerMay, openSuggestions, draft, versions, consultations } =
    data.process!;
  const mayImport = viewerMay.includes('draft.import');
  const importAddress = `/processes/${slug}/draft/import`;
  return (
    <div className="room-page">
      {/* The room's script asks for it too; by then it is here, or on its way. React puts it into the page's head. */}
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`/collab/${draft!.id}/snapshot`} />
      <header className="room-head">
        <h1 lang={language}>{title}</h1>
        {!draft!.mayWrite && (
          <div id="room-read-only">
            <Notice kind="info">{t(status === 'active' ? 'drafting.room.read-only' : 'standstill.room')}</Notice>
          </div>
        )}
        {mayImport && !draft!.isEmpty && <a href={importAddress}>{t('import.title')}</a>}
        {viewerMay.includes('version.freeze') && !draft!.isEmpty && (
          <FreezeForm
            {...props}
            versions={versions.nodes}
            consultations={consultations.nodes}
            openSuggestions={openSuggestions ?? 0}
          />
        )}
      </header>
      {mayImport && draft!.isEmpty && (
        <EmptyState title={t('drafting.room.empty')} action={<Button href={importAddress}>{t('import.title')}</Button>}>
          {t('drafting.room.empty-hint')}
        </EmptyState>
      )}
      <RoomMessages locale={t.locale} />
      <div
        id="room"
        data-draft={draft!.id}
        data-may-write={draft!.mayWrite}
        data-may-suggest={viewerMay.includes('suggestion.write')}
        data-locale={t.locale}
        data-language={language}
        data-ordinals={ordinals}
        data-time-zone={t.timeZone}
        data-name={viewer?.name}
        data-key={draft!.viewerKey}
        data-page={`/processes/${slug}/draft`}
      >
        <noscript>
          <Notice kind="warning">{t('drafting.room.needs-script')}</Notice>
        </noscript>
      </div>
    </div>
  );
}

/** What the room says, for its script; no text of a message can end the element. */
function RoomMessages({ locale }: { readonly locale: Locale }) {
  const json = JSON.stringify(roomMessages(locale)).replaceAll('<', String.raw`\u003c`);
  return <script type="application/json" id="room-messages" dangerouslySetInnerHTML={{ __html: json }} />;
}
