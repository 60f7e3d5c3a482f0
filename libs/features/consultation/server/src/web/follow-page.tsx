import { page, type PageProps, graphql, type ResultOf } from '@articulado/pages';
import { Button, ButtonRow, Field, Form, Notice, PageTitle, Section } from '@articulado/ui';
import { contributionAddress, followAddress, processAddress } from './addresses.js';
import { AnswerView } from './answer-view.js';
import { contributionAnchor, contributionInPlace } from './contribution.js';
import { ContributionHeading, ContributionInPlace } from './contribution-page.js';
import { AnchorLine } from './anchor-line.js';
import { Receipt } from './receipt.js';

const query = graphql(
  `query ($code: String!) { contributionByCode(code: $code) { ...ContributionInPlace ...ContributionAnchor process { slug address title } } }`,
  [contributionInPlace, contributionAnchor],
);

type Data = ResultOf<typeof query>;

/** Where whoever holds a code asks what became of what they said. */
export const followPage = page({
  address: '/follow',
  query,
  variables: ({ search }) => ({ code: search['code']?.slice(0, 60) ?? '' }),
  title: (_, t) => t('consultation.follow.title'),
  description: (_, t) => t('consultation.follow.lead'),
  crumbs: (_, t) => [{ text: t('product.name'), href: '/' }, { text: t('consultation.follow.title') }],
  width: 'text',
  isPrivate: true,
  component: Follow,
});

/** What became of one contribution, for whoever has its code. */
export const followCodePage = page({
  address: '/follow/:code',
  query,
  variables: ({ params }) => ({ code: params['code']!.slice(0, 60) }),
  title: (_, t) => t('consultation.follow.title'),
  crumbs: (_, t) => [
    { text: t('product.name'), href: '/' },
    { text: t('consultation.follow.title'), href: '/follow' },
    { text: t('consultation.follow.yours') },
  ],
  width: 'text',
  isPrivate: true,
  component: Follow,
});

function Follow({ t, pageAddress, data }: PageProps<Data>) {
  const code = pageAddress.params['code'] ?? pageAddress.search['code'];
  const found = data.contributionByCode;
  if (found && code)
    return (
      <Followed t={t} code={code} isNew={pageAddress.search['done'] === 'submitContribution'} contribution={found} />
    );
  return (
    <>
      <PageTitle lead={t('consultation.follow.lead')}>{t('consultation.follow.title')}</PageTitle>
      {code && (
        <Notice kind="warning" title={t('consultation.follow.unknown')}>
          {t('consultation.follow.unknown.hint')}
        </Notice>
      )}
      <Form id="seguir" method="get" action="/follow" values={{ code }} label={t('consultation.follow.title')}>
        <Field
          name="code"
          label={t('consultation.follow.code')}
          hint={t('consultation.follow.code.hint')}
          required
          size={14}
        />
        <ButtonRow>
          <Button>{t('consultation.follow.see')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

interface FollowedProps {
  readonly t: PageProps<Data>['t'];
  readonly code: string;
  /** Right after it was sent: the receipt comes first. */
  readonly isNew: boolean;
  readonly contribution: NonNullable<Data['contributionByCode']>;
}

function Followed({ t, code, isNew, contribution }: FollowedProps) {
  const { process, number } = contribution;
  return (
    <>
      <ContributionHeading t={t} contribution={contribution} />
      {isNew && (
        <Receipt
          code={code}
          number={number}
          process={process.title}
          address={new URL(followAddress(code), process.address).href}
        />
      )}
      <Section id="respuesta" title={t('consultation.answer')}>
        <AnswerView answer={contribution.answer} slug={process.slug} />
      </Section>
      <Section id="aporte" title={t('consultation.follow.what')}>
        <ContributionInPlace t={t} slug={process.slug} contribution={contribution} />
        <AnchorLine slug={process.slug} anchor={contribution.anchor} madeOn={contribution.versionNumber} />
      </Section>
      <p className="actions">
        <a href={contributionAddress(process.slug, number)}>{t('consultation.follow.public')}</a>
        <a href={processAddress(process.slug)}>{process.title}</a>
      </p>
    </>
  );
}
