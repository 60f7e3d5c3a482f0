import { refuse, type Refusal } from '@articulado/base';
import { Platform } from '@articulado/api';
import { UnitOfWork, PeopleStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type DemoRole, demoPeople, demoRoles } from './demo-people.js';
import { OpenSession } from './open-session.js';

/** Signs a visitor in as an example person. Outside a demonstration there is no such thing. */
@Injectable()
export class SignInAsDemo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
    private readonly openSession: OpenSession,
  ) {}

  async run(role: string, userAgent = ''): Promise<{ cookies: readonly string[] } | Refusal> {
    const known = demoRoles.find((one): one is DemoRole => one === role);
    if (!this.platform.demo || !known) return refuse('not-found', { what: 'role' });
    return this.unitOfWork.run(async (stores) => {
      const person = await stores.get(PeopleStore).byEmail(demoPeople[known].email);
      if (!person) return refuse('not-found', { what: 'person' });
      if (person.disabledAt) return refuse('account-disabled', {});
      return { cookies: await this.openSession.run(stores, person.id, userAgent) };
    });
  }
}
