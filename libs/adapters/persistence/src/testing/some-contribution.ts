import { randomUUID } from 'node:crypto';
import { newSalt } from '../sha256.js';
import type { ContributionRow } from '../tables.js';

/** What a contribution is to, and what the test says of it. */
type Said = Pick<
  ContributionRow,
  'processId' | 'consultationId' | 'versionId' | 'number' | 'clauseId' | 'submittedAt'
> &
  Partial<ContributionRow>;

/** A proposal that quotes nothing, of somebody who gives no name, but for what the test says. */
export const someContribution = (said: Said): ContributionRow => ({
  id: randomUUID(),
  code: randomUUID(),
  codeSalt: newSalt(),
  wordsSalt: newSalt(),
  salt: newSalt(),
  redaction: null,
  kind: 'proposal',
  quote: null,
  quoteStart: null,
  body: 'Un año es poco.',
  proposedText: null,
  authorName: null,
  authorOrganization: null,
  nameVerified: null,
  organizationVerified: null,
  personId: null,
  ...said,
});
