import type { Effect, Job, JobHandler } from '@articulado/jobs';
import { MailStore, type UnitOfWork } from '@articulado/persistence';

/** Deletes the text of an e-mail whose code has expired, or that is old. */
export class EmptyMail implements JobHandler<'empty-mail'> {
  readonly name = 'empty-mail';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ data }: Job<'empty-mail'>): Promise<Effect | void> {
    const mail = await this.unitOfWork.read().get(MailStore).byId(data.mailId);
    if (!mail || mail.emptiedAt) return;
    return (stores) => stores.get(MailStore).empty(mail, stores.now);
  }
}
