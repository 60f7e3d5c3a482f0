import { formProps, type PageProps } from '@articulado/pages';
import { memberRoles } from '@articulado/permissions';
import { Button, ButtonRow, EmptyState, Field, Form, RadioGroup, Select } from '@articulado/ui';

interface OrganizationChoice {
  readonly id: string;
  readonly name: string;
  readonly acronym: string;
}

interface Props extends PageProps<unknown> {
  readonly organizations: readonly OrganizationChoice[];
  /** For an administrator who helps a process that nobody coordinates. */
  readonly onlyCoordinators: boolean;
}

/** Gives somebody a role; they are told by e-mail. */
export function InviteMemberForm({ organizations, onlyCoordinators, ...props }: Props) {
  const { t } = props;
  if (organizations.length === 0) {
    return (
      <EmptyState
        title={t('processes.new.no-organizations')}
        action={<Button href="/admin">{t('processes.home.add-institutions')}</Button>}
      />
    );
  }
  // Who approves is appointed by their institution.
  const invited = memberRoles.filter((role) => role !== 'approver');
  const roles = invited.filter((role) => !onlyCoordinators || role === 'coordinator');
  return (
    <Form {...formProps('inviteMember', props)} label={t('processes.invite.title')}>
      <Field name="name" required autoComplete="off" maxLength={120} label={t('accounts.name')} />
      <Field
        name="email"
        type="email"
        required
        autoComplete="off"
        maxLength={200}
        label={t('accounts.email')}
        hint={t('processes.invite.email-hint')}
      />
      <RadioGroup
        name="role"
        required
        label={t('accounts.role')}
        options={roles.map((role) => ({ value: role, text: t(`tag.role.${role}`), hint: t(`processes.role.${role}`) }))}
      />
      <Select
        name="organization"
        required
        label={t('accounts.organization')}
        hint={
          <>
            {t('processes.invite.organization-hint')} <a href="/admin">{t('processes.home.add-institutions')}</a>
          </>
        }
        options={organizations.map(({ id, name, acronym }) => ({ value: id, text: `${name} (${acronym})` }))}
      />
      <ButtonRow>
        <Button>{t('processes.invite.do')}</Button>
      </ButtonRow>
    </Form>
  );
}
