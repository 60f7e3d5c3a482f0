import { type CorrectedSubject, CorrectionsStore } from '@articulado/persistence';
import type { Loaders } from './loaders.js';
import { CorrectionView } from '../views/correction.view.js';

/** How something of a process was corrected, the newest first; one query for whatever is asked of the process. */
export async function correctionsShown(
  loaders: Loaders,
  processId: string,
  subject: CorrectedSubject,
  subjectId: string,
): Promise<CorrectionView[]> {
  const rows = await loaders.load('correctionsOf', processId, async (stores, ids) =>
    Map.groupBy(await stores.get(CorrectionsStore).allIn(ids), (row) => row.processId),
  );
  const here = (rows ?? []).filter((row) => row.subject === subject && row.subjectId === subjectId);
  const shown = here.map(async (row) => CorrectionView.of(row, (await loaders.person(row.correctedBy))!));
  return (await Promise.all(shown)).reverse();
}
