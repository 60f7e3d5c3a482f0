import { randomUUID } from 'node:crypto';
import { checkText, firstRefusal, type Refusal, refuse } from '@articulado/base';
import { RateLimits } from '@articulado/api';
import { type PersonRow, type Stores, UnitOfWork, PeopleStore, SessionsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { OneTimeCodes } from './one-time-codes.js';
import { OpenSession } from './open-session.js';
import { checkEmail } from './request-sign-in-code.js';

const perMailbox = { times: 10, seconds: 15 * 60 };

export interface SignInInput {
  readonly email: string;
  readonly code: string;
  /** For somebody who signs in for the first time and was not invited. */
  readonly name?: string;
}

/** Opens a session for whoever holds the code that was sent to an address. */
@Injectable()
export class SignIn {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly openSession: OpenSession,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
  ) {}

  /** @returns the cookies that carry the session */
  async run(input: SignInInput): Promise<{ name: string; cookies: readonly string[] } | Refusal> {
    const email = input.email.trim().toLowerCase();
    const code = input.code.replaceAll(/\s/g, '');
    const refused = firstRefusal(
      checkEmail(email),
      checkText('code', code, { min: 1, max: 20 }),
      checkText('name', input.name, { min: input.name?.trim() ? 2 : 0, max: 120 }),
      await this.limits.count('signIn', email, perMailbox),
    );
    if (refused) return refused;
    const name = input.name?.trim() ?? '';
    if (!name && !(await this.unitOfWork.read().get(PeopleStore).byEmail(email))) return this.askForName(email, code);
    if (!(await this.codes.use({ purpose: 'sign-in', email }, code))) return refuse('code-wrong-or-expired', {});
    return this.unitOfWork.run(async (stores) => {
      const person = await personBehind(stores, email, name);
      return { name: person.name, cookies: await this.openSession.run(stores, person.id) };
    });
  }

  /**
   * Whoever signs in for the first time says who they are: nobody is named by their address. They hear of it only with the
   * right code, which stays good, so that nobody else learns who is known here.
   */
  private async askForName(email: string, code: string): Promise<Refusal> {
    const isRight = await this.codes.check({ purpose: 'sign-in', email }, code);
    if (!isRight) return refuse('code-wrong-or-expired', {});
    return refuse('invalid-input', { field: 'name', problem: 'required' });
  }
}

/** Who has proved just now that an address is theirs: somebody who is known by it, or somebody new. */
async function personBehind(stores: Stores, email: string, name: string): Promise<PersonRow> {
  const { now } = stores;
  const people = stores.get(PeopleStore);
  const sessions = stores.get(SessionsStore);
  const known = await people.byEmail(email);
  const person = known ?? (await people.add({ id: randomUUID(), name, email, isAdministrator: false, createdAt: now }));
  if (person.emailVerified) return person;
  await sessions.endAllOf(person.id); // whoever opened them never proved to be the one whose address it is
  await people.verifyEmail(person.id, now);
  return person;
}
