import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { checkEmail, firstRefusal, type Refusal, refuse, checkName } from '@articulado/base';
import { Platform } from '@articulado/api';
import { type Stores, type PersonRow, UnitOfWork, PeopleStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

export interface FirstAdministratorInput {
  readonly key: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Makes the first administrator of a new platform, for whoever holds the link printed at its start. With a mail server the link
 * works until an administrator has signed in by a code: until then nobody knows whether the address was written right, and who
 * comes again with the link puts it right. Without one no code reaches anybody, so that the link stays good. Once something
 * official stands under the administrator's name, the link lets them in as who they are, and corrects nothing: the name is sealed.
 */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  /** The key of the link, or nothing once it is of no more use. */
  async key(): Promise<string | undefined> {
    return (await this.isSettled(this.unitOfWork.read())) ? undefined : this.expectedKey();
  }

  /** Whether a link is the one printed at the start, and still of use. */
  async accepts(key: string): Promise<boolean> {
    return this.isKey(key) && !(await this.isSettled(this.unitOfWork.read()));
  }

  run(input: FirstAdministratorInput): Promise<PersonRow | Refusal> {
    return this.unitOfWork.run<PersonRow>(async (stores) => {
      const refused = firstRefusal(checkName('name', input.name, { min: 2, max: 120 }), checkEmail(input.email));
      if (refused) return refused;
      await stores.get(PeopleStore).lockAdministrators();
      if (!this.isKey(input.key) || (await this.isSettled(stores))) return refuse('not-found', { what: 'link' });
      return administratorOf(stores, input);
    });
  }

  /** In a demonstration anybody may be its administrator, who never signs in by an address. */
  private async isSettled(stores: Stores): Promise<boolean> {
    const people = stores.get(PeopleStore);
    if (this.platform.demo) return people.anyAdministrator();
    return this.platform.sendsMail && (await people.anyAdministratorSignedIn());
  }

  private expectedKey() {
    return createHmac('sha256', this.platform.secret).update('first-administrator').digest('hex').slice(0, 32);
  }

  private isKey(key: string) {
    const [given, expected] = [Buffer.from(key), Buffer.from(this.expectedKey())];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

/** The one who is there already, put right if need be, or a new one. There is never a second. */
async function administratorOf(stores: Stores, { name, email }: FirstAdministratorInput) {
  const people = stores.get(PeopleStore);
  const toCome = await people.administratorNotYetSignedIn();
  const known = await people.byEmail(email);
  if (known?.disabledAt) return refuse('account-disabled', {});
  if (known?.isAdministrator && known.id !== toCome?.id) return known;
  if (known && known.id !== toCome?.id) return refuse('already-exists', { what: 'person' });
  // Whoever was appointed and has not come yet is nobody whom the link may rename.
  if (toCome && (await people.countAdministrators()) === 1) {
    if (!(await people.hasActed(toCome.id))) return people.correct(toCome, { name: name.trim(), email });
    return known ? toCome : refuse('already-exists', { what: 'administrator' });
  }
  if (await people.anyAdministrator()) return refuse('already-exists', { what: 'administrator' });
  return people.add({ id: randomUUID(), name: name.trim(), email, isAdministrator: true, createdAt: stores.now });
}
