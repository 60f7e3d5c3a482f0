import { form, graphql, page, type PageProps, refusalFields, type ResultOf } from '@articulado/pages';
import { Facts, Notice, PageTitle, Quote, Section, SuggestionStatusTag, When } from '@articulado/ui';
import { DraftChangesSection } from '../changes/draft-changes-section.js';
import { contributionAddress, deskAddress, suggestionAddress, suggestionsAddress } from './addresses.js';
import { DecisionForms } from './decision-forms.js';
import { isRestoring, restoringAddress, type ShownSuggestion, shownSuggestion } from './shown-suggestion.js';
import { authorOf, subjectOf } from './suggestion-words.js';

const query = graphql(
  `query ($slug: String!, $number: Int!, $restoring: Boolean!) { process(slug: $slug) { slug title viewerMay draft { suggestion(number: $number) { ...ShownSuggestion } } } }`,
  [shownSuggestion],
);

type Data = ResultOf<typeof query>;

const numberIn = (params: Readonly<Record<string, string>>) => {
  const number = Number(params['number']);
  return Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : 0;
};

/** One suggestion: whose it is and why, what it would do in the text as it is now, and the decision on it. */
export const suggestionPage = page({
  address: '/processes/:slug/draft/suggestions/:number',
  query,
  variables: (pageAddress) => ({
    slug: pageAddress.params['slug']!,
    number: numberIn(pageAddress.params),
    restoring: isRestoring(pageAddress),
  }),
  found: ({ process }) => process?.draft?.suggestion != null,
  title: ({ process }, t) => t('suggestions.one', { number: process!.draft!.suggestion!.number }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('suggestions.title'), href: suggestionsAddress(process!.slug) },
    { text: t('suggestions.one', { number: process!.draft!.suggestion!.number }) },
  ],
  isPrivate: true,
  component: Suggestion,
  forms: {
    acceptSuggestion: form({
      operation: graphql(
        `mutation ($input: AcceptSuggestionInput!) { acceptSuggestion(input: $input) { ...RefusalFields ... on Suggestion { number } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, pageAddress) => ({
        input: {
          process: pageAddress.params['slug']!,
          number: numberIn(pageAddress.params),
          seen: fields['seen'] ?? '',
          restoring: isRestoring(pageAddress),
          reason: fields['reason'] || null,
        },
      }),
      redirectTo: ({ number }, { params }) => `${suggestionAddress(params['slug']!, number)}?done=acceptSuggestion`,
    }),
    rejectSuggestion: form({
      operation: graphql(
        `mutation ($input: RejectSuggestionInput!) { rejectSuggestion(input: $input) { ...RefusalFields ... on Suggestion { number } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, number: numberIn(params), reason: fields['reason'] ?? '' },
      }),
      redirectTo: ({ number }, { params }) => `${suggestionAddress(params['slug']!, number)}?done=rejectSuggestion`,
    }),
    withdrawSuggestion: form({
      operation: graphql(
        `mutation ($input: WithdrawSuggestionInput!) { withdrawSuggestion(input: $input) { ...RefusalFields ... on Suggestion { number } } }`,
        [refusalFields],
      ),
      variables: (_, { params }) => ({ input: { process: params['slug']!, number: numberIn(params) } }),
      redirectTo: ({ number }, { params }) => `${suggestionAddress(params['slug']!, number)}?done=withdrawSuggestion`,
    }),
  },
});

function Suggestion(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, viewerMay, draft } = data.process!;
  const suggestion = draft!.suggestion!;
  const { number, contributionNumber, isErased, reason, suggestedAt, status, preview, changes } = suggestion;
  return (
    <>
      <PageTitle above={subjectOf(t, suggestion)}>
        {t('suggestions.one', { number })} <SuggestionStatusTag status={status} />
      </PageTitle>
      <Facts
        facts={[
          {
            name: t(contributionNumber === null ? 'suggestions.by' : 'suggestions.carried-by'),
            value: authorOf(suggestion),
          },
          { name: t('suggestions.at'), value: <When at={suggestedAt} /> },
          { name: t('suggestions.reason'), value: <Quote>{reason}</Quote> },
          ...(contributionNumber === null
            ? []
            : [
                {
                  name: t('suggestions.from'),
                  value: (
                    <a href={contributionAddress(slug, contributionNumber)}>
                      {t('suggestions.from.contribution', { number: contributionNumber })}
                    </a>
                  ),
                },
              ]),
        ]}
      />
      <Decision {...props} suggestion={suggestion} />
      {isErased && <Notice kind="info">{t('suggestions.erased')}</Notice>}
      {status === 'accepted' && contributionNumber !== null && viewerMay.includes('contribution.answer') && (
        <p>
          <a href={deskAddress(slug, contributionNumber)}>
            {t('suggestions.answer-contribution', { number: contributionNumber })}
          </a>
        </p>
      )}
      {changes && (
        <DraftChangesSection
          t={t}
          slug={slug}
          title={t('suggestions.changed')}
          changes={changes}
          nothing={t('suggestions.changes-nothing')}
        />
      )}
      {preview && <WouldChange {...props} suggestion={suggestion} preview={preview} />}
      <Clashes t={t} slug={slug} suggestion={suggestion} />
      {status === 'open' && !suggestion.mayDecide && <p className="quiet">{t('suggestions.waits')}</p>}
      {status === 'open' && !preview && <Notice kind="warning">{t('suggestions.unusable')}</Notice>}
      <DecisionForms {...props} suggestion={suggestion} />
    </>
  );
}

/** How it was decided, by whom and why. */
function Decision({ t, suggestion }: Pick<PageProps<Data>, 't'> & { readonly suggestion: ShownSuggestion }) {
  const { decision, status } = suggestion;
  if (!decision || status === 'open') return null;
  return (
    <Section id="decision" title={t(`suggestions.decided.${status}`)}>
      <p>
        {decision.person} · <When at={decision.decidedAt} />
      </p>
      {decision.reason && <Quote>{decision.reason}</Quote>}
    </Section>
  );
}

/** The other suggestions for the same, and what it means to accept both. */
function Clashes({ t, slug, suggestion: { clashes } }: ClashesProps) {
  if (clashes.length === 0) return null;
  return (
    <Section id="choques" title={t('suggestions.clashes')} lead={t('suggestions.clashes.lead')}>
      <ul className="plain stack">
        {clashes.map(({ number, kind }) => (
          <li key={number}>
            <a href={suggestionAddress(slug, number)}>{t('suggestions.one', { number })}</a>{' '}
            <span className="quiet">{t(`suggestions.clash.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ClashesProps extends Pick<PageProps<Data>, 't'> {
  readonly slug: string;
  readonly suggestion: ShownSuggestion;
}

interface WouldChangeProps extends PageProps<Data> {
  readonly suggestion: ShownSuggestion;
  readonly preview: NonNullable<ShownSuggestion['preview']>;
}

/** What it would do now; where its clause is gone, first that it is. */
function WouldChange({ t, data, pageAddress, suggestion, preview }: WouldChangeProps) {
  const { slug } = data.process!;
  const title = t('suggestions.would-change');
  const gone = preview.unmetClauses.length > 0 && (
    <Notice kind="warning" title={t('suggestions.stale')}>
      <p>{t('suggestions.stale.hint')}</p>
      {!isRestoring(pageAddress) && (
        <p>
          <a href={restoringAddress(suggestionAddress(slug, suggestion.number))}>{t('suggestions.stale.restore')}</a>
        </p>
      )}
    </Notice>
  );
  if (gone && preview.changes.changes.length === 0)
    return (
      <Section id="cambios" title={title}>
        {gone}
      </Section>
    );
  return (
    <DraftChangesSection
      t={t}
      slug={slug}
      title={title}
      changes={preview.changes}
      nothing={t('suggestions.changes-nothing')}
      warning={gone}
    />
  );
}
