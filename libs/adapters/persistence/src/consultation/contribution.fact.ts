import { commit, disclose, type FactLine } from '@articulado/record';
import type { ContributionRow } from './contribution.row.js';
import { factLine } from '../record/fact-line.js';
import { usable } from '../record/who.js';
import { sha256 } from '../sha256.js';

/** Who keeps the name back stays a commitment for ever; the code is proved by one, and shown to nobody. */
export function contributionFact(contribution: ContributionRow, versionNumber: number): FactLine {
  const {
    number,
    kind,
    clauseId,
    quote,
    quoteStart,
    body: words,
    proposedText,
    authorName,
    authorOrganization,
  } = contribution;
  const salt = usable(contribution.salt);
  const account = contribution.personId ? sha256(`${salt}:${contribution.personId}`) : null;
  const author = { name: authorName, organization: authorOrganization, account };
  const body = {
    number,
    versionNumber,
    consultation: contribution.consultationId,
    kind,
    clauseId,
    quote: quote ?? undefined,
    quoteStart: quoteStart ?? undefined,
    words,
    proposedText: proposedText ?? undefined,
    author: commit(author, salt, sha256),
    nameVerified: contribution.nameVerified ?? undefined,
    organizationVerified: contribution.organizationVerified ?? undefined,
    code: commit(contribution.code, usable(contribution.codeSalt), sha256),
    submittedAt: contribution.submittedAt.toISOString(),
  };
  const disclosed = authorName || authorOrganization ? [disclose(author, salt, sha256)] : [];
  return factLine({ kind: 'contribution', id: String(number), body }, disclosed);
}
