import { DraftsStore } from '@articulado/draft-log';
import { refusalUnlessPermitted, Sessions, permissionContextOf, type Viewer } from '@articulado/api';
import { may } from '@articulado/permissions';
import { type Refusal, refuse } from '@articulado/base';
import { type DraftRow, type ProcessRow, type Stores, UnitOfWork, ProcessesStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** Who may send a whole text. The body names the process. So any import right lets the body be read; the right in that process is checked afterwards. */
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
    for (const process of ids.length > 0 ? await stores.get(ProcessesStore).byIds(ids) : [])
      if (may(viewer.actor, 'draft.import', await permissionContextOf(stores, process))) return true;
    return false;
  }
}

/** A process, and its draft. */
interface DraftToImport {
  readonly process: ProcessRow;
  readonly draft: DraftRow;
}

/** The draft of a process, for who may import into it; or why they may not. */
export async function draftToImport(stores: Stores, viewer: Viewer, slug: string): Promise<DraftToImport | Refusal> {
  const process = await stores.get(ProcessesStore).bySlug(slug);
  if (!process) return refuse('not-found', { what: 'process' });
  const refused = refusalUnlessPermitted(viewer, 'draft.import', await permissionContextOf(stores, process));
  if (refused) return refused;
  const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
  return draft ? { process, draft } : refuse('not-found', { what: 'process' });
}
