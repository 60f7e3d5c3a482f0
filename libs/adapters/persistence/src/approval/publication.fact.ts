import type { FactLine } from '@articulado/record';
import type { PersonRow } from '../accounts/person.row.js';
import type { PublicationRow } from './publication.row.js';
import type { VersionHeading } from '../drafting/versions.store.js';
import { type RecordedCorrection, tellCorrections } from '../corrections/recorded-corrections.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';

export function publicationFact(
  publication: PublicationRow,
  slug: string,
  version: Pick<VersionHeading, 'number' | 'sha256'>,
  publishedBy: PersonRow,
  corrections: readonly RecordedCorrection[],
): FactLine {
  const who = whoIs(publishedBy, publication.salt);
  const { statement, publishedAt, actNumber, actDate, gazette } = publication;
  const { members, disclosed } = tellCorrections(corrections);
  const body = {
    versionNumber: version.number,
    sha256: version.sha256,
    statement,
    publishedAt: publishedAt.toISOString(),
    publishedBy: who.commitment,
    actNumber: actNumber ?? undefined,
    actDate: actDate ?? undefined,
    gazette: gazette ?? undefined,
    ...members,
  };
  return factLine({ kind: 'publication', id: slug, body }, [who.disclosed, ...disclosed]);
}
