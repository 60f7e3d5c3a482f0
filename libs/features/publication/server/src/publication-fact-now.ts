import {
  correctionsIn,
  PeopleStore,
  type ProcessRow,
  publicationFact,
  type PublicationRow,
  type Stores,
  VersionsStore,
} from '@articulado/persistence';
import type { FactLine } from '@articulado/record';

/** The fact of a publication with its corrections as they stand in this transaction; `row` is the row as it is after the act. */
export async function publicationFactNow(stores: Stores, process: ProcessRow, row: PublicationRow): Promise<FactLine> {
  const version = (await stores.get(VersionsStore).headings([process.id])).find(({ id }) => id === row.versionId)!;
  const publisher = (await stores.get(PeopleStore).byId(row.publishedBy))!; // foreign keys promise both
  const corrections = (await correctionsIn(stores, process))('publication', process.id);
  return publicationFact(row, process.slug, version, publisher, corrections);
}
