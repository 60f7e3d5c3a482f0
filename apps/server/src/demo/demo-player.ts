import { randomUUID } from 'node:crypto';
import { actorOf, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { PeopleStore, type UnitOfWork } from '@articulado/persistence';
import { cast, type PersonKey } from './cast.js';
import type { DemoClock } from './demo-clock.js';

/** Lets the cast act, each at their hour, by the same use cases as anybody. */
export class DemoPlayer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DemoClock,
  ) {}

  /**
   * One act.
   * @param at - see `DemoClock.moment`
   * @throws Error when it is refused: the demonstration itself is wrong then
   */
  async play<Outcome>(
    at: string,
    person: PersonKey | 'visitor',
    act: (viewer: Viewer) => Promise<Outcome | Refusal>,
  ): Promise<Outcome> {
    this.clock.moveTo(at);
    const outcome = await act(await this.viewer(person));
    if (isRefusal(outcome)) {
      throw new Error(
        `The demonstration was refused at ${at}, ${person}: ${outcome.refused} ${JSON.stringify(outcome.details)}`,
      );
    }
    return outcome;
  }

  /** An account, as who signs in for the first time gets one. */
  async register(at: string, person: PersonKey): Promise<void> {
    this.clock.moveTo(at);
    const stores = this.unitOfWork.read();
    await stores
      .get(PeopleStore)
      .add({ id: randomUUID(), ...cast[person], isAdministrator: false, createdAt: stores.now });
  }

  private async viewer(person: PersonKey | 'visitor'): Promise<Viewer> {
    const stores = this.unitOfWork.read();
    const row = person === 'visitor' ? null : await stores.get(PeopleStore).byEmail(cast[person].email);
    return { actor: await actorOf(stores, row ?? undefined), person: row ?? undefined, locale: 'es' };
  }
}
