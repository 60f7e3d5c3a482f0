import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Slice, sliceOf } from '../unit-of-work/keyset.js';
import { MailRow } from '../tables.js';
import type { Stores } from '../unit-of-work/stores.js';
import { JobsStore } from './jobs.store.js';
import { insertRows } from '../unit-of-work/insert-rows.js';

/** An e-mail to be written. */
export interface NewMail {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** Given if other rows refer to the e-mail, such as that of the code in it. */
  readonly id?: string;
  /** When its words are of no more use; after thirty days, unless it says otherwise. */
  readonly emptyAt?: Date;
}

const keptMs = 30 * 24 * 3_600_000;

/** A subject as others than the recipient may read it: without a code. */
export const maskedSubject = (subject: string): string => subject.replaceAll(/[0-9]/g, '•');

/** E-mails: written with the act, sent afterwards by a job. */
export class MailStore {
  constructor(
    private readonly db: EntityManager,
    private readonly stores: Stores,
  ) {}

  /** Writes an e-mail and enqueues its sending and its end, all in the transaction that is open. @param writtenAt - the moment of the act */
  write(mail: NewMail, writtenAt: Date): Promise<void> {
    return this.writeAll([mail], writtenAt);
  }

  /** The same for many mails, in as few statements. */
  async writeAll(mails: readonly NewMail[], writtenAt: Date): Promise<void> {
    if (mails.length === 0) return;
    const written = mails.map(({ id = randomUUID(), ...mail }) => ({ id, ...mail }));
    const rows = written.map(({ emptyAt: _, ...mail }) => ({
      ...mail,
      subject: mail.subject.replaceAll(/[\r\n]+/g, ' '), // a line end would start another header
      writtenAt,
      sentAt: null,
      emptiedAt: null,
    }));
    await insertRows(this.db, MailRow, rows);
    const kept = new Date(writtenAt.getTime() + keptMs);
    const jobs = written.flatMap(({ id, emptyAt = kept }) => [
      { name: 'send-mail' as const, data: { mailId: id }, dueAt: writtenAt },
      { name: 'empty-mail' as const, data: { mailId: id }, dueAt: emptyAt },
    ]);
    await this.stores.get(JobsStore).enqueueAll(jobs, writtenAt);
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

  /** An e-mail that was sent is its recipient's: that it was written stays, its words go. */
  async markSent(mail: MailRow, sentAt: Date): Promise<void> {
    await this.db.update(MailRow, { id: mail.id }, { sentAt });
    await this.empty(mail, sentAt);
  }

  /** That an e-mail was written stays, its words go. */
  async empty({ id, subject }: MailRow, emptiedAt: Date): Promise<void> {
    await this.db.update(MailRow, { id }, { emptiedAt, body: '', subject: maskedSubject(subject) });
  }
}
