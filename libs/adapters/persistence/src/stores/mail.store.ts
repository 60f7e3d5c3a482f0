import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { MailRow } from '../rows/index.js';

/** A letter as its writer thinks of it. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Most times a letter is tried before it is left for an administrator to see. */
const mostAttempts = 8;

/** How long a letter waits after its first failure; twice as long after each further one, so that it is given up after some 20 minutes. */
const firstWaitMs = 10_000;

/** Letters: written with the act, sent afterwards. */
export class MailStore {
  constructor(private readonly db: EntityManager) {}

  async write(letter: Letter, writtenAt: Date): Promise<void> {
    const subject = letter.subject.replaceAll(/[\r\n]+/g, ' '); // a line end would start another header
    await this.db.insert(MailRow, {
      id: randomUUID(),
      ...letter,
      subject,
      writtenAt,
      dueAt: writtenAt,
      sentAt: null,
      attempts: 0,
      lastError: null,
    });
  }

  /** The newest first. */
  list(limit: number, offset: number): Promise<MailRow[]> {
    return this.db.find(MailRow, { order: { writtenAt: 'DESC', id: 'ASC' }, take: limit, skip: offset });
  }

  count(): Promise<number> {
    return this.db.count(MailRow);
  }

  /**
   * The letter that has waited longest of those whose time has come, held until the transaction ends: nobody else gets it,
   * and whoever comes meanwhile gets the next.
   */
  async takeUnsent(now: Date): Promise<MailRow | undefined> {
    const [taken] = await this.db
      .createQueryBuilder(MailRow, 'mail')
      .where('mail.sent_at IS NULL AND mail.due_at <= :now', { now })
      .andWhere('mail.attempts < :mostAttempts', { mostAttempts })
      .orderBy('mail.dueAt')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    return taken;
  }

  async sent(mail: MailRow, sentAt: Date): Promise<void> {
    await this.db.update(MailRow, { id: mail.id }, { sentAt, attempts: mail.attempts + 1, lastError: null });
  }

  /** Leaves a letter in the outbox for good: nobody tries to send it. */
  async keep(mail: MailRow): Promise<void> {
    await this.db.update(MailRow, { id: mail.id }, { attempts: mostAttempts });
  }

  async failed(mail: MailRow, lastError: string, now: Date): Promise<void> {
    const dueAt = new Date(now.getTime() + firstWaitMs * 2 ** mail.attempts);
    await this.db.update(MailRow, { id: mail.id }, { attempts: mail.attempts + 1, lastError, dueAt });
  }
}
