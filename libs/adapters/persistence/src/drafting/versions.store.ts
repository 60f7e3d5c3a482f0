import { type EntityManager, In } from 'typeorm';
import { VersionRow } from '../tables.js';

/** A version without its text: what lists need. */
export type VersionHeading = Omit<VersionRow, 'text'>;

const headingColumns = {
  id: true,
  processId: true,
  number: true,
  note: true,
  authorId: true,
  sha256: true,
  draftSequence: true,
  frozenAt: true,
  salt: true,
};

/** Frozen texts. There is no way to change one here, on purpose. */
export class VersionsStore {
  constructor(private readonly db: EntityManager) {}

  byNumber(processId: string, number: number): Promise<VersionRow | null> {
    return this.db.findOneBy(VersionRow, { processId, number });
  }

  byIds(ids: readonly string[]): Promise<VersionRow[]> {
    return this.db.findBy(VersionRow, { id: In([...ids]) });
  }

  latest(processId: string): Promise<VersionRow | null> {
    return this.db.findOne(VersionRow, { where: { processId }, order: { number: 'DESC' } });
  }

  /** Headings of all versions of some processes, the first version first. */
  headings(processIds: readonly string[]): Promise<VersionHeading[]> {
    return this.db.find(VersionRow, {
      select: headingColumns,
      where: { processId: In([...processIds]) },
      order: { number: 'ASC' },
    });
  }

  async add(version: VersionRow): Promise<VersionRow> {
    await this.db.insert(VersionRow, version);
    return version;
  }
}
