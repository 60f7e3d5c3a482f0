import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { MailRow } from '../rows/index.js';

/** A letter as its writer thinks of it. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Most times a letter is tried before it is left for an administrator to see. */
const mostAttempts = 8;

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

  unsent(limit: number): Promise<MailRow[]> {
    return this.db.find(MailRow, {
      where: { sentAt: IsNull(), attempts: LessThan(mostAttempts) },
      order: { writtenAt: 'ASC' },
      take: limit,
    });
  }

  async sent(mail: MailRow, sentAt: Date): Promise<void> {
    await this.db.update(MailRow, { id: mail.id }, { sentAt, attempts: mail.attempts + 1, lastError: null });
  }

  async failed(mail: MailRow, lastError: string): Promise<void> {
    await this.db.update(MailRow, { id: mail.id }, { attempts: mail.attempts + 1, lastError });
  }
}
