import { PagedList } from '@articulado/api';
import type { ConsultationRow, MembershipRow, ProcessRow } from '@articulado/persistence';

export const processList = new PagedList<ProcessRow>({
  name: 'processes',
  key: ['moment', 'uuid'],
  keyOf: ({ createdAt, id }) => [createdAt, id],
});

/** Of processes, by the consultation that is open in each. */
export const consultationList = new PagedList<ConsultationRow>({
  name: 'processesInConsultation',
  key: ['moment', 'uuid'],
  keyOf: ({ closesAt, id }) => [closesAt, id],
});

export const membershipList = new PagedList<MembershipRow>({
  name: 'memberships',
  key: ['moment', 'uuid'],
  keyOf: ({ startsAt, id }) => [startsAt, id],
  defaultSize: 100,
  maxSize: 1_000,
});
