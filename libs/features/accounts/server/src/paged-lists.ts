import { PagedList } from '@articulado/api';
import type { MailRow, OrganizationRow, PersonRow } from '@articulado/persistence';

/** Many at once: they fill the lists that one chooses from. */
export const organizationList = new PagedList<OrganizationRow>({
  name: 'organizations',
  key: ['text', 'uuid'],
  keyOf: ({ name, id }) => [name, id],
  defaultSize: 100,
  maxSize: 1_000,
});

export const peopleList = new PagedList<PersonRow>({
  name: 'people',
  key: ['text', 'uuid'],
  keyOf: ({ name, id }) => [name, id],
});

export const mailList = new PagedList<MailRow>({
  name: 'mails',
  key: ['moment', 'uuid'],
  keyOf: ({ writtenAt, id }) => [writtenAt, id],
});
