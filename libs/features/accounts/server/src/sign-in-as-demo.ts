import { refuse, type Refusal } from '@articulado/base';
import { Platform } from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Authentication } from './authentication.js';
import { type DemoRole, demoPeople, demoRoles } from './demo-people.js';
import { authenticationToken } from './tokens.js';

/** Signs a visitor in as an example person. Outside a demonstration there is no such thing. */
@Injectable()
export class SignInAsDemo {
  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  async run(role: string): Promise<{ cookies: readonly string[] } | Refusal> {
    const known = demoRoles.find((one): one is DemoRole => one === role);
    if (!this.platform.demo || !known) return refuse('not-found', { what: 'role' });
    const person = await this.unitOfWork.read().people.byEmail(demoPeople[known].email);
    if (!person) return refuse('not-found', { what: 'person' });
    const { headers } = await this.authentication.api.openSession({
      body: { personId: person.id },
      returnHeaders: true,
    });
    return { cookies: headers.getSetCookie() };
  }
}
