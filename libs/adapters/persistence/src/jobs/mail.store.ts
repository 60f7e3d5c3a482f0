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
  /** Given if other rows refer to the letter, such as that of the code in it. */
  readonly id?: string;
  /** When its words are of no more use; after thirty days, unless it says otherwise. */
  readonly emptyAt?: Date;
}

const keptMs = 30 * 24 * 3_600_000;

/** A subject as others than the recipient may read it: without a code. */
export const sealedSubject = (subject: string): string => subject.replaceAll(/[0-9]/g, '•');

/** Letters: written with the act, sent afterwards by a job. */
export class MailStore {
  constructor(
    private readonly db: EntityManager,
    private readonly stores: Stores,
  ) {}

  /** Writes a letter and enqueues its sending and its end, all in the transaction that is open. @param writtenAt - the moment of the act */
  write(letter: Letter, writtenAt: Date): Promise<void> {
    return this.writeAll([letter], writtenAt);
  }

  /** The same for many letters, in as few statements. */
  async writeAll(letters: readonly Letter[], writtenAt: Date): Promise<void> {
    if (letters.length === 0) return;
    const written = letters.map(({ id = randomUUID(), ...letter }) => ({ id, ...letter }));
    const rows = written.map(({ emptyAt: _, ...letter }) => ({
      ...letter,
      subject: letter.subject.replaceAll(/[\r\n]+/g, ' '), // a line end would start another header
      writtenAt,
      sentAt: null,
      emptiedAt: null,
    }));
    await this.db.insert(MailRow, rows);
    const kept = new Date(writtenAt.getTime() + keptMs);
    const jobs = written.flatMap(({ id, emptyAt = kept }) => [
      { name: 'send-mail' as const, data: { mailId: id }, dueAt: writtenAt },
      { name: 'empty-letter' as const, data: { mailId: id }, dueAt: emptyAt },
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

  /** A letter that was sent is its recipient's: that it was written stays, its words go. */
  async sent(letter: MailRow, sentAt: Date): Promise<void> {
    await this.db.update(MailRow, { id: letter.id }, { sentAt });
    await this.empty(letter, sentAt);
  }

  /** That a letter was written stays, its words go. */
  async empty({ id, subject }: MailRow, emptiedAt: Date): Promise<void> {
    await this.db.update(MailRow, { id }, { emptiedAt, body: '', subject: sealedSubject(subject) });
  }
}
