import { form, formProps, page, graphql, refusalFields } from '@articulado/pages';
import { Button, ButtonRow, Form, PageTitle } from '@articulado/ui';

/** Asks once more, for whoever comes by a link: nothing ends by merely looking at a page. */
export const signOutPage = page({
  address: '/sign-out',
  title: (_, t) => t('page.sign-out'),
  width: 'text',
  isPrivate: true,
  component: (props) => {
    const { t, viewer } = props;
    return (
      <>
        <PageTitle lead={t(viewer ? 'accounts.sign-out.lead' : 'accounts.sign-out.nobody')}>
          {t('page.sign-out')}
        </PageTitle>
        {viewer ? (
          <Form {...formProps('signOut', props)} label={t('page.sign-out')}>
            <ButtonRow>
              <Button>{t('accounts.sign-out.do')}</Button>
              <Button variant="quiet" href="/">
                {t('accounts.sign-out.stay')}
              </Button>
            </ButtonRow>
          </Form>
        ) : (
          <Button href="/sign-in">{t('page.sign-in')}</Button>
        )}
      </>
    );
  },
  forms: {
    signOut: form({
      operation: graphql(`mutation { signOut { ...RefusalFields ... on SignedOut { signedOut } } }`, [refusalFields]),
      variables: () => ({}),
      redirectTo: () => '/?done=signOut',
    }),
  },
});
