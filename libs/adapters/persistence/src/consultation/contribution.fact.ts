import { type Commitment, commit, disclose, type FactLine } from '@articulado/record';
import type { ContributionRow } from './contribution.row.js';
import { factLine } from '../record/fact-line.js';
import { wellFormedSalt } from '../record/who.js';
import { newSalt, sha256 } from '../sha256.js';
import { orderOf, type Redaction } from './redaction.js';
import { commitWords, sealedMembers, sealWords } from './sealed-words.js';

/** A name kept back is only ever a commitment. So is the code, which is shown to nobody. */
export function contributionFact(contribution: ContributionRow, versionNumber: number): FactLine {
  const { number, kind, clauseId, quote, quoteStart, redaction } = contribution;
  const told = isErased(contribution) ? erasedWords(contribution.redaction!) : wordsOf(contribution);
  const body = {
    number,
    versionNumber,
    consultation: contribution.consultationId,
    kind,
    clauseId,
    quote: quote ?? undefined,
    quoteStart: quoteStart ?? undefined,
    ...told.members,
    nameVerified: contribution.nameVerified ?? undefined,
    organizationVerified: contribution.organizationVerified ?? undefined,
    code: commit(contribution.code, wellFormedSalt(contribution.codeSalt), sha256),
    submittedAt: contribution.submittedAt.toISOString(),
    redacted: redaction ? { ...orderOf(redaction) } : undefined,
  };
  return factLine({ kind: 'contribution', id: String(number), body }, told.disclosed);
}

/** R17: the row without what its author wrote and without what could open the commitments that stand for it from now on. */
export function erasedContribution(
  row: ContributionRow,
  order: Omit<Redaction, 'commitments'>,
): ContributionRow & { readonly redaction: Redaction } {
  const words = { words: row.body, proposedText: row.proposedText };
  const commitments = { ...commitWords(words, row.wordsSalt ?? newSalt()), author: authorOf(row).commitment };
  return { ...row, ...erasedColumns, redaction: { ...order, commitments } };
}

/** What stands in the columns that an order erases. */
const erasedColumns = {
  body: '',
  proposedText: null,
  authorName: null,
  authorOrganization: null,
  personId: null,
  salt: '',
  wordsSalt: null,
} satisfies Partial<ContributionRow>;

/** If a redacted row holds words again, its fact shows them and no longer matches its seal. */
const isErased = (row: ContributionRow): boolean =>
  row.redaction !== null &&
  Object.entries(erasedColumns).every(([name, none]) => row[name as keyof typeof erasedColumns] === none);

function wordsOf(row: ContributionRow) {
  const { members, disclosed } = sealWords({ words: row.body, proposedText: row.proposedText }, row.wordsSalt);
  const author = authorOf(row);
  const isNamed = row.authorName || row.authorOrganization;
  return {
    members: { ...members, author: author.commitment },
    disclosed: isNamed ? [author, ...disclosed] : disclosed,
  };
}

function erasedWords({ commitments: { author, ...words } }: Redaction) {
  return { members: { ...sealedMembers(Object.entries<Commitment>(words)), author }, disclosed: [] };
}

function authorOf({ authorName, authorOrganization, personId, salt: given }: ContributionRow) {
  const salt = wellFormedSalt(given);
  const account = personId ? sha256(`${salt}:${personId}`) : null;
  return disclose({ name: authorName, organization: authorOrganization, account }, salt, sha256);
}
