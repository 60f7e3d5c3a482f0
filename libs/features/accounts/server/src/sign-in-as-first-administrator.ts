import { isRefusal, type Refusal } from '@articulado/base';
import { type PersonRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { FirstAdministrator, type FirstAdministratorInput } from './first-administrator.js';
import { OpenSession } from './open-session.js';

/** Signs in whoever holds the link of the first administrator: it is proof enough, and without a mail server there is no other. */
@Injectable()
export class SignInAsFirstAdministrator {
  constructor(
    private readonly firstAdministrator: FirstAdministrator,
    private readonly unitOfWork: UnitOfWork,
    private readonly openSession: OpenSession,
  ) {}

  /** @returns the administrator, and the cookies that carry their session */
  async run(
    input: FirstAdministratorInput,
    userAgent = '',
  ): Promise<{ person: PersonRow; cookies: readonly string[] } | Refusal> {
    const person = await this.firstAdministrator.run(input);
    if (isRefusal(person)) return person;
    return this.unitOfWork.run(async (stores) => ({
      person,
      cookies: await this.openSession.run(stores, person.id, userAgent),
    }));
  }
}
