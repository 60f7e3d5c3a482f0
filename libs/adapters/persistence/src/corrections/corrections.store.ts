import { type EntityManager, In } from 'typeorm';
import { CorrectionRow } from '../tables.js';

/** What was corrected in public, with what stood there before. */
export class CorrectionsStore {
  constructor(private readonly db: EntityManager) {}

  /** All of some processes, those of one subject in their order. */
  allIn(processIds: readonly string[]): Promise<CorrectionRow[]> {
    return this.db.find(CorrectionRow, {
      where: { processId: In([...processIds]) },
      order: { subject: 'ASC', subjectId: 'ASC', number: 'ASC' },
    });
  }

  /** How often something was corrected. */
  countOf = (subject: CorrectionRow['subject'], subjectId: string): Promise<number> =>
    this.db.countBy(CorrectionRow, { subject, subjectId });

  /** Adds the next one of its subject. The process's lock keeps two from taking one number. */
  async add(correction: Omit<CorrectionRow, 'number'>): Promise<CorrectionRow> {
    const { subject, subjectId } = correction;
    const row = { ...correction, number: (await this.countOf(subject, subjectId)) + 1 };
    await this.db.insert(CorrectionRow, row);
    return row;
  }
}
