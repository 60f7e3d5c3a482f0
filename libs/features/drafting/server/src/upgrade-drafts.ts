import { DraftsStore } from '@articulado/draft-log';
import { isRefusal } from '@articulado/base';
import { editDraft } from '@articulado/collab-sync';
import { draftFormat, upgradeDraft } from '@articulado/draft-document';
import type { UnitOfWork } from '@articulado/persistence';

/**
 * Takes every stored draft to the format that this server knows, each in a transaction of its own, as one more edit of its
 * log. For the start of a server, before anybody is in a room; servers that know only an older format must have stopped.
 * @throws when a draft can't be taken over: a server must not start that would refuse whoever writes in it
 */
export async function upgradeDrafts(unitOfWork: UnitOfWork): Promise<void> {
  for (const id of await unitOfWork.read().get(DraftsStore).idsBefore(draftFormat)) {
    await unitOfWork.run(async (stores) => {
      await stores.get(DraftsStore).hold(id);
      const outcome = await editDraft(stores, { draftId: id, personId: null }, (doc) => void upgradeDraft(doc));
      if (isRefusal(outcome)) throw new Error(`Draft ${id} can't be upgraded: ${JSON.stringify(outcome)}`);
      await stores.get(DraftsStore).setFormat(id, draftFormat);
    });
  }
}
