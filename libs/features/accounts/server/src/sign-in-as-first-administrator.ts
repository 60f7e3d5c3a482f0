import { isRefusal, type Refusal } from '@articulado/base';
import type { PersonRow } from '@articulado/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Authentication } from './authentication.js';
import { FirstAdministrator, type FirstAdministratorInput } from './first-administrator.js';
import { authenticationToken } from './tokens.js';

/** Signs in whoever holds the link of the first administrator: it is proof enough, and without a mail server there is no other. */
@Injectable()
export class SignInAsFirstAdministrator {
  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly firstAdministrator: FirstAdministrator,
  ) {}

  /** @returns the administrator, and the cookies that carry their session */
  async run(input: FirstAdministratorInput): Promise<{ person: PersonRow; cookies: readonly string[] } | Refusal> {
    const person = await this.firstAdministrator.run(input);
    if (isRefusal(person)) return person;
    const call = { body: { personId: person.id }, returnHeaders: true } as const;
    const { headers } = await this.authentication.api.openSession(call);
    return { person, cookies: headers.getSetCookie() };
  }
}
