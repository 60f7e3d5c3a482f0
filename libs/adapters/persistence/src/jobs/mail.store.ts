import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { MailRow } from '../tables.js';
import type { Stores } from '../unit-of-work/stores.js';
import { JobsStore } from './jobs.store.js';

/** A letter as its writer thinks of it. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** A subject as others than the recipient may read it: without a code. */
export const sealedSubject = (subject: string): string => subject.replaceAll(/[0-9]/g, '•');

/** Letters: written with the act, sent afterwards by a job. */
export class MailStore {
  constructor(
    private readonly db: EntityManager,
    private readonly stores: Stores,
  ) {}

  /** Writes a letter and enqueues its sending, both in the transaction that is open. @param writtenAt - the moment of the act */
  async write(letter: Letter, writtenAt: Date): Promise<void> {
    const id = randomUUID();
    const subject = letter.subject.replaceAll(/[\r\n]+/g, ' '); // a line end would start another header
    await this.db.insert(MailRow, { id, ...letter, subject, writtenAt, sentAt: null });
    await this.stores.get(JobsStore).enqueue('send-mail', { mailId: id }, writtenAt);
  }

  byId(id: string): Promise<MailRow | null> {
    return this.db.findOneBy(MailRow, { id });
  }

  /** The newest first. */
  list(slice: Slice): Promise<MailRow[]> {
    const query = this.db.createQueryBuilder(MailRow, 'mail');
    return sliceOf(query, { columns: ['mail.writtenAt', 'mail.id'], direction: 'DESC' }, slice);
  }

  count(): Promise<number> {
    return this.db.count(MailRow);
  }

  /** A letter that was sent is its recipient's: that it was written stays, its words go. */
  async sent({ id, subject }: MailRow, sentAt: Date): Promise<void> {
    await this.db.update(MailRow, { id }, { sentAt, body: '', subject: sealedSubject(subject) });
  }
}
