import { permit, Sessions, settingOf } from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** Says who may send a whole text, before it is read. Which process it is for stands in what they send, and is checked after. */
@Injectable()
export class ImportRight {
  constructor(
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param cookie - of the request @returns whether they may import into the draft of some process */
  async isHeldBy(cookie: string | undefined): Promise<boolean> {
    const viewer = await this.sessions.viewerOf(cookie, 'es');
    const house = this.unitOfWork.read();
    const ids = viewer.actor.memberships.map(({ processId }) => processId);
    for (const process of ids.length > 0 ? await house.processes.byIds(ids) : [])
      if (!permit(viewer, 'draft.import', await settingOf(house, process))) return true;
    return false;
  }
}
