import { type EntityManager, In } from 'typeorm';
import type { PublishedAct } from '@articulado/workflow';
import { PublicationRow, SignoffRow } from '../tables.js';

/** Sign-offs and the publication they lead to. Inserted, never updated, but for what a publication says of its act. */
export class SignoffsStore {
  constructor(private readonly db: EntityManager) {}

  /** All of some processes, the earliest first; void ones too. */
  allIn(processIds: readonly string[]): Promise<SignoffRow[]> {
    return this.db.find(SignoffRow, {
      where: { processId: In([...processIds]) },
      order: { signedAt: 'ASC', id: 'ASC' },
    });
  }

  async add(signoff: SignoffRow): Promise<SignoffRow> {
    await this.db.insert(SignoffRow, signoff);
    return signoff;
  }

  publications(processIds: readonly string[]): Promise<PublicationRow[]> {
    return this.db.findBy(PublicationRow, { processId: In([...processIds]) });
  }

  /** Keeps what a publication says of the act that approves the policy. */
  async sayAct(publication: PublicationRow, act: PublishedAct): Promise<PublicationRow> {
    const { actNumber, actDate, gazette } = act;
    await this.db.update(PublicationRow, { processId: publication.processId }, { actNumber, actDate, gazette });
    return { ...publication, actNumber, actDate, gazette };
  }

  async publish(publication: PublicationRow): Promise<PublicationRow> {
    await this.db.insert(PublicationRow, publication);
    return publication;
  }
}
