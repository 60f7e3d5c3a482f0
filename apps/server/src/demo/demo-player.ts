import { randomUUID } from 'node:crypto';
import { actorOf, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { PeopleStore, type UnitOfWork } from '@articulado/persistence';
import { cast, type Part } from './cast.js';
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
    part: Part | 'visitor',
    act: (viewer: Viewer) => Promise<Outcome | Refusal>,
  ): Promise<Outcome> {
    this.clock.moveTo(at);
    const outcome = await act(await this.viewer(part));
    if (isRefusal(outcome)) {
      throw new Error(
        `The demonstration was refused at ${at}, ${part}: ${outcome.refused} ${JSON.stringify(outcome.details)}`,
      );
    }
    return outcome;
  }

  /** An account, as who signs in for the first time gets one. */
  async register(at: string, part: Part): Promise<void> {
    this.clock.moveTo(at);
    const stores = this.unitOfWork.read();
    await stores
      .get(PeopleStore)
      .add({ id: randomUUID(), ...cast[part], isAdministrator: false, createdAt: stores.now });
  }

  private async viewer(part: Part | 'visitor'): Promise<Viewer> {
    const stores = this.unitOfWork.read();
    const person = part === 'visitor' ? null : await stores.get(PeopleStore).byEmail(cast[part].email);
    return { actor: await actorOf(stores, person ?? undefined), person: person ?? undefined, locale: 'es' };
  }
}
