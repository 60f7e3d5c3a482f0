import type { MessageId } from '@articulado/messages';
import {
  form,
  formProps,
  graphql,
  page,
  type PageAddress,
  type PageProps,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import {
  Button,
  ButtonRow,
  Facts,
  Field,
  Form,
  PageTitle,
  PasskeyRequest,
  PasskeySignature,
  RoleTag,
  Section,
  Tag,
} from '@articulado/ui';
import { optionsOf } from './passkey-forms.js';

const idOf = ({ params }: PageAddress) => params['id'] ?? '';

const query = graphql(
  `query ($id: ID!) { person(id: $id) { id name email isAdministrator isDisabled } viewer { passkeys { id } }
  passkeyRecoveries(person: $id) { processTitle statement openedAt }
  addressRecoveries(person: $id) { processTitle statement openedAt confirmableFrom } }`,
);

type Data = ResultOf<typeof query>;
type Person = NonNullable<Data['person']>;
type Props = PageProps<Data> & { readonly person: Person };

/** What is asked of every act but the one that gives an account back. */
const confirmed = ({ fields }: { readonly fields: Readonly<Record<string, string>> }, pageAddress: PageAddress) => ({
  input: {
    person: idOf(pageAddress),
    confirmation: fields['confirmation'] ?? '',
    credential: fields['credential'] ?? null,
  },
});
const backWith = (done: string) => (_: unknown, pageAddress: PageAddress) =>
  `/admin/people/${idOf(pageAddress)}?done=${done}`;

/** One person's account, for administrators: whether they may sign in, and whether they administer. */
export const personPage = page({
  address: '/admin/people/:id',
  query,
  variables: (pageAddress) => ({ id: idOf(pageAddress) }),
  found: ({ person }) => person !== null,
  title: ({ person }) => person!.name,
  crumbs: ({ person }, t) => [{ text: t('page.admin'), href: '/admin' }, { text: person!.name }],
  width: 'text',
  isPrivate: true,
  script: 'passkeys',
  component: (props) => <PersonAccount {...props} person={props.data.person!} />,
  forms: {
    requestAccountPasskey: form({
      operation: graphql(
        `mutation ($input: RequestAccountPasskeyInput!) { requestAccountPasskey(input: $input) {
        ...RefusalFields ... on PasskeyChallenge { options } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, pageAddress) => ({
        input: { act: fields['act'] ?? '', person: idOf(pageAddress), confirmation: fields['confirmation'] ?? '' },
      }),
    }),
    confirmPasskeyRecovery: form({
      operation: graphql(
        `mutation ($input: ConfirmPasskeyRecoveryInput!) { confirmPasskeyRecovery(input: $input) { ...RefusalFields ... on Person { id } } }`,
        [refusalFields],
      ),
      variables: confirmed,
      redirectTo: backWith('confirmPasskeyRecovery'),
    }),
    confirmAddressRecovery: form({
      operation: graphql(
        `mutation ($input: ConfirmAddressRecoveryInput!) { confirmAddressRecovery(input: $input) { ...RefusalFields ... on Person { id } } }`,
        [refusalFields],
      ),
      variables: confirmed,
      redirectTo: backWith('confirmAddressRecovery'),
    }),
    disableAccount: form({
      operation: graphql(
        `mutation ($input: DisableAccountInput!) { disableAccount(input: $input) { ...RefusalFields ... on Person { id } } }`,
        [refusalFields],
      ),
      variables: confirmed,
      redirectTo: backWith('disableAccount'),
    }),
    enableAccount: form({
      operation: graphql(
        `mutation ($input: EnableAccountInput!) { enableAccount(input: $input) { ...RefusalFields ... on Person { id } } }`,
        [refusalFields],
      ),
      variables: (_, pageAddress) => ({ input: { person: idOf(pageAddress) } }),
      redirectTo: backWith('enableAccount'),
    }),
    appointAdministrator: form({
      operation: graphql(
        `mutation ($input: AppointAdministratorInput!) { appointAdministrator(input: $input) { ...RefusalFields ... on Person { id } } }`,
        [refusalFields],
      ),
      variables: confirmed,
      redirectTo: backWith('appointAdministrator'),
    }),
    endAdministrator: form({
      operation: graphql(
        `mutation ($input: EndAdministratorInput!) { endAdministrator(input: $input) { ...RefusalFields ... on Person { id } } }`,
        [refusalFields],
      ),
      variables: confirmed,
      redirectTo: backWith('endAdministrator'),
    }),
  },
});

function PersonAccount(props: Props) {
  const { t, person } = props;
  const status = person.isDisabled ? (
    <Tag tone="warn">{t('accounts.person.disabled')}</Tag>
  ) : (
    <Tag tone="good">{t('accounts.person.enabled')}</Tag>
  );
  return (
    <>
      <PageTitle lead={t('accounts.person.lead')}>{person.name}</PageTitle>
      <Facts
        facts={[
          { name: t('accounts.email'), value: person.email },
          { name: t('accounts.person.account'), value: status },
          ...(person.isAdministrator
            ? [{ name: t('accounts.account.on-the-platform'), value: <RoleTag role="administrator" /> }]
            : []),
        ]}
      />
      {(props.data.passkeyRecoveries ?? []).length > 0 && (
        <Confirmed {...props} name="confirmPasskeyRecovery" id="llaves" />
      )}
      {(props.data.addressRecoveries ?? []).length > 0 && (
        <Confirmed {...props} name="confirmAddressRecovery" id="correo" />
      )}
      {person.isAdministrator && <Confirmed {...props} name="endAdministrator" id="administracion" />}
      {!person.isAdministrator && !person.isDisabled && (
        <Confirmed {...props} name="appointAdministrator" id="administracion" />
      )}
      {person.isDisabled ? <Enable {...props} /> : <Confirmed {...props} name="disableAccount" id="acceso" />}
    </>
  );
}

type ConfirmedAct = keyof typeof actNames;

/** As the API names them. */
const actNames = {
  disableAccount: 'disable-account',
  appointAdministrator: 'appoint-administrator',
  endAdministrator: 'end-administrator',
  confirmPasskeyRecovery: 'confirm-passkey-recovery',
  confirmAddressRecovery: 'confirm-address-recovery',
} as const;

type ConfirmedProps = Props & { readonly name: ConfirmedAct; readonly id: string };

/** An act that asks for the address once more, so that a wrong press does nothing, and for the passkey of whoever has one. */
function Confirmed(props: ConfirmedProps) {
  const { t, name, id, data } = props;
  const hasPasskey = data.viewer!.passkeys.length > 0; // whoever sees the page is signed in
  return (
    <Section
      id={id}
      title={t(`accounts.person.${name}.title` as MessageId)}
      lead={t(`accounts.person.${name}.lead` as MessageId, { mailDelivery: props.mailDelivery })}
    >
      {hasPasskey ? <ByPasskey {...props} /> : <ByAddress {...props} form={Form} state={formProps(name, props)} />}
    </Section>
  );
}

/** What coordinators put on record, where the act rests on it. */
function Said({ t, data, name }: ConfirmedProps) {
  if (name === 'confirmPasskeyRecovery')
    return data.passkeyRecoveries!.map((one) => <p key={one.openedAt}>{saidOf(t, name, one)}</p>);
  if (name !== 'confirmAddressRecovery') return null;
  return data.addressRecoveries!.map((one) => (
    <p key={one.openedAt}>
      {saidOf(t, name, one)} {t('accounts.person.confirmAddressRecovery.from', { at: t.earliest(one.confirmableFrom) })}
    </p>
  ));
}

const saidOf = (
  t: Props['t'],
  name: 'confirmPasskeyRecovery' | 'confirmAddressRecovery',
  { processTitle: title, statement, openedAt }: NonNullable<Data['passkeyRecoveries']>[number],
) => t(`accounts.person.${name}.said`, { title, statement, at: t.dateTime(openedAt) });

/** Two forms: the address, then the passkey. */
function ByPasskey(props: ConfirmedProps) {
  const { t, pageAddress, name, sent } = props;
  const act = actNames[name];
  const isMine = sent?.fields['act'] === act;
  const options = isMine ? optionsOf(props, 'requestAccountPasskey') : undefined;
  if (options === undefined) {
    const asked = formProps('requestAccountPasskey', isMine ? props : { pageAddress });
    const refusal = asked.refusal ?? formProps(name, props).refusal;
    const state = { ...asked, id: `ask-${act}`, hidden: { ...asked.hidden, act }, refusal };
    return <ByAddress {...props} form={PasskeyRequest} state={state} />;
  }
  const state = formProps(name, { pageAddress });
  const title = t(`accounts.person.${name}.title` as MessageId);
  const hidden = { ...state.hidden, confirmation: sent?.fields['confirmation'] ?? '' };
  return (
    <PasskeySignature {...state} options={options} hidden={hidden} label={title}>
      <p>{t('accounts.person.passkey', { title })}</p>
      <Do {...props} />
    </PasskeySignature>
  );
}

function ByAddress({
  form: AnyForm,
  state,
  ...props
}: ConfirmedProps & { readonly form: typeof Form; readonly state: ReturnType<typeof formProps> }) {
  const { t, name } = props;
  const asksNew = name === 'confirmAddressRecovery';
  return (
    <AnyForm {...state} label={t(`accounts.person.${name}.title` as MessageId)}>
      <Said {...props} />
      <Field
        name="confirmation"
        type="email"
        required
        autoComplete="off"
        maxLength={200}
        label={t(asksNew ? 'accounts.person.new-address' : 'accounts.person.confirmation')}
        hint={t(asksNew ? 'accounts.person.new-address-hint' : 'accounts.person.confirmation-hint')}
      />
      <Do {...props} />
    </AnyForm>
  );
}

const Do = ({ t, name }: ConfirmedProps) => (
  <ButtonRow>
    <Button variant={name === 'appointAdministrator' ? 'primary' : 'danger'}>
      {t(`accounts.person.${name}.do` as MessageId)}
    </Button>
  </ButtonRow>
);

function Enable(props: Props) {
  const { t } = props;
  return (
    <Section id="acceso" title={t('accounts.person.enable.title')} lead={t('accounts.person.enable.lead')}>
      <Form {...formProps('enableAccount', props)} label={t('accounts.person.enable.title')}>
        <ButtonRow>
          <Button>{t('accounts.person.enable.do')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
