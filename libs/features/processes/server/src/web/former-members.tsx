import type { Translate } from '@articulado/messages';
import { DataTable, Person, RoleTag } from '@articulado/ui';
import type { MembershipShown } from './membership-shown.js';

/** Who took part, until when, and why that ended: nothing of it is forgotten. */
export function FormerMembers({ t, members }: { readonly t: Translate; readonly members: readonly MembershipShown[] }) {
  return (
    <DataTable
      caption={t('processes.members.former')}
      hidesCaption
      rows={members}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'person',
          head: t('accounts.name'),
          isHead: true,
          cell: ({ personName, organization }) => <Person name={personName} caption={organization.name} />,
        },
        { id: 'role', head: t('accounts.role'), cell: ({ role }) => <RoleTag role={role} /> },
        {
          id: 'from-to',
          head: t('processes.members.from-to'),
          cell: ({ startsAt, endsAt }) => t('processes.members.range', { from: t.date(startsAt), to: t.date(endsAt!) }),
        },
        {
          id: 'statement',
          head: t('processes.members.statement'),
          cell: ({ statement }) => <span className="preserved">{statement}</span>,
        },
      ]}
    />
  );
}
