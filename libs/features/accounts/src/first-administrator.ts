import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { checkText, firstRefusal, type Refusal, refuse } from '@articulado/base';
import { Platform } from '@articulado/api';
import { type PersonRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkEmail } from './request-sign-in-code.js';

export interface FirstAdministratorInput {
  readonly key: string;
  readonly name: string;
  readonly email: string;
}

/** Makes the first administrator of a new platform, for whoever holds the link printed at its start. Works once: then there is one. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  /** The key of the one-time link, or nothing once there is an administrator. */
  async key(): Promise<string | undefined> {
    return (await this.unitOfWork.read().people.anyAdministrator()) ? undefined : this.expectedKey();
  }

  /** Whether a link is the one printed at the start, and still of use. */
  async accepts(key: string): Promise<boolean> {
    return this.isKey(key) && !(await this.unitOfWork.read().people.anyAdministrator());
  }

  run(input: FirstAdministratorInput): Promise<PersonRow | Refusal> {
    return this.unitOfWork.run(async (house) => {
      const refused = firstRefusal(checkText('name', input.name, { min: 2, max: 120 }), checkEmail(input.email.trim()));
      if (refused) return refused;
      await house.people.lockAdministrators();
      if (!this.isKey(input.key) || (await house.people.anyAdministrator()))
        return refuse('not-found', { what: 'link' });
      if (await house.people.byEmail(input.email)) return refuse('already-exists', { what: 'person' });
      return house.people.add({
        id: randomUUID(),
        name: input.name.trim(),
        email: input.email,
        isAdministrator: true,
        createdAt: house.now,
      });
    });
  }

  private expectedKey() {
    return createHmac('sha256', this.platform.secret).update('first-administrator').digest('hex').slice(0, 32);
  }

  private isKey(key: string) {
    const [given, expected] = [Buffer.from(key), Buffer.from(this.expectedKey())];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
