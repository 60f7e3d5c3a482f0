import type { Effect, Job, JobHandler } from '@articulado/jobs';
import { MailStore, type UnitOfWork } from '@articulado/persistence';

/** Takes the words out of a letter that are of no more use: the code in it has expired, or it is old. */
export class EmptyLetter implements JobHandler<'empty-letter'> {
  readonly name = 'empty-letter';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ data }: Job<'empty-letter'>): Promise<Effect | void> {
    const letter = await this.unitOfWork.read().get(MailStore).byId(data.mailId);
    if (!letter || letter.emptiedAt) return;
    return (stores) => stores.get(MailStore).empty(letter, stores.now);
  }
}
