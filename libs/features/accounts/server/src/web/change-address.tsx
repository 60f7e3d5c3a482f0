import { form, formProps, graphql, type PageProps, refusalFields, sentField } from '@articulado/pages';
import {
  Button,
  ButtonRow,
  Field,
  Form,
  longestLine,
  Notice,
  PasskeySignature,
  RefusalNotice,
  Section,
} from '@articulado/ui';

/** The forms by which people change their address, for the page of their account. The address gets into no address of a page. */
export const addressForms = {
  requestAddressChange: form({
    operation: graphql(
      `mutation ($input: RequestAddressChangeInput!) { requestAddressChange(input: $input) {
      ...RefusalFields ... on AddressChangeRequested { email options } } }`,
      [refusalFields],
    ),
    variables: ({ fields }) => ({ input: { email: fields['email'] ?? '' } }),
  }),
  changeAddress: form({
    operation: graphql(
      `mutation ($input: ChangeAddressInput!) { changeAddress(input: $input) { ...RefusalFields ... on AddressChanged { email } } }`,
      [refusalFields],
    ),
    variables: ({ fields }) => ({
      input: {
        email: fields['email'] ?? '',
        code: fields['code'] ?? '',
        ownCode: fields['ownCode'] || null,
        credential: fields['credential'] || null,
      },
    }),
    redirectTo: () => '/account?done=changeAddress#direccion',
  }),
};

type Props = Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent' | 'mailDelivery'> & {
  /** The address they have. */
  readonly own: string;
  readonly hasPasskey: boolean;
};

/** One's own address, and the way to another: the new one first, then the proof of both. */
export function ChangeAddress(props: Props) {
  const { t } = props;
  const asked = askedFor(props);
  return (
    <Section
      id="direccion"
      title={t('addresses.title')}
      lead={t('addresses.lead', { mailDelivery: props.mailDelivery })}
    >
      {asked ? <Prove {...props} {...asked} /> : <Ask {...props} />}
    </Section>
  );
}

interface Asked {
  readonly email: string;
  /** What a passkey is to sign. */
  readonly options?: string;
}

/** What the second step is about, while it may be taken: its passkey signs once. */
function askedFor({ sent, hasPasskey }: Props): Asked | undefined {
  const email = sentField(sent, 'email', longestLine)?.trim();
  if (email === undefined) return undefined;
  if (sent!.form === 'requestAddressChange')
    return sent!.refusal ? undefined : { email, options: (sent!.result as Asked).options ?? undefined };
  if (sent!.form !== 'changeAddress' || sent!.refusal?.refused === 'passkey-not-accepted') return undefined;
  const options = sent!.fields['options'];
  return hasPasskey && !options ? undefined : { email, options };
}

function Ask(props: Props) {
  const { t, mailDelivery, hasPasskey } = props;
  const { refusal } = formProps('changeAddress', props);
  return (
    <>
      {refusal && <RefusalNotice id="changeAddress-result">{refusal.message}</RefusalNotice>}
      <Form {...formProps('requestAddressChange', props)} label={t('addresses.change')}>
        <Field
          name="email"
          type="email"
          required
          autoComplete="email"
          maxLength={200}
          label={t('addresses.new')}
          hint={t('addresses.new-hint', { mailDelivery })}
        />
        <ButtonRow>
          <Button>{t(hasPasskey ? 'addresses.request-one' : 'addresses.request')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Prove({ email, options, ...props }: Props & Asked) {
  const { t, pageAddress, own, mailDelivery } = props;
  const state = formProps('changeAddress', props);
  const fields = (
    <>
      <Notice kind="info" title={t('addresses.sent', { mailDelivery, email })}>
        <p>{options ? t('addresses.sent-passkey') : t('addresses.sent-own', { email: own })}</p>
      </Notice>
      <Code name="code" label={t('addresses.code')} />
      {!options && <Code name="ownCode" label={t('addresses.own-code')} />}
      <ButtonRow>
        <Button>{t('addresses.do')}</Button>
        <Button variant="quiet" href={`${pageAddress.path}#direccion`}>
          {t('addresses.cancel')}
        </Button>
      </ButtonRow>
    </>
  );
  const label = t('addresses.change');
  return options ? (
    <PasskeySignature {...state} options={options} hidden={{ ...state.hidden, email, options }} label={label}>
      {fields}
    </PasskeySignature>
  ) : (
    <Form {...state} hidden={{ ...state.hidden, email }} label={label}>
      {fields}
    </Form>
  );
}

const Code = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <Field name={name} required inputMode="numeric" autoComplete="one-time-code" size={10} label={label} />
);
