import { permit, Sessions, settingOf, type Viewer } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { type Stores, UnitOfWork } from '@articulado/persistence';
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
    const stores = this.unitOfWork.read();
    const ids = viewer.actor.memberships.map(({ processId }) => processId);
    for (const process of ids.length > 0 ? await stores.processes.byIds(ids) : [])
      if (!permit(viewer, 'draft.import', await settingOf(stores, process))) return true;
    return false;
  }
}

/** Why somebody may not import into the draft of a process; `undefined` when they may. */
export async function refusalOfImport(stores: Stores, viewer: Viewer, slug: string): Promise<Refusal | undefined> {
  const process = await stores.processes.bySlug(slug);
  if (!process) return refuse('not-found', { what: 'process' });
  return permit(viewer, 'draft.import', await settingOf(stores, process));
}
