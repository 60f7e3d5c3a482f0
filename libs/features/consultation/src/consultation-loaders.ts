import type { Loaders } from '@articulado/api';
import { ClauseView, textOfVersion } from '@articulado/api';
import type { AnswerRow, ConsultationRow, VersionHeading, VersionRow } from '@articulado/persistence';

/** The answer to a contribution; one query for a whole list. */
export const answerTo = (loaders: Loaders, contributionId: string): Promise<AnswerRow | undefined> =>
  loaders.load(
    'answerTo',
    contributionId,
    async (house, ids) => new Map((await house.contributions.answersTo(ids)).map((row) => [row.contributionId, row])),
  );

/** The consultations of a process, the earliest first. */
export const consultationsOf = async (loaders: Loaders, processId: string): Promise<ConsultationRow[]> =>
  (await loaders.load('consultationsOf', processId, async (house, ids) =>
    Map.groupBy(await house.consultations.allIn(ids), (row) => row.processId),
  )) ?? [];

/** A version with its text. */
export const versionText = async (loaders: Loaders, versionId: string): Promise<VersionRow> =>
  (await loaders.load(
    'versionText',
    versionId,
    async (house, ids) => new Map((await house.versions.byIds(ids)).map((row) => [row.id, row])),
  ))!;

/** The clauses of a version by id, with their numbers. */
export async function clausesOf(loaders: Loaders, versionId: string): Promise<ReadonlyMap<string, ClauseView>> {
  return (await loaders.load('clausesOfVersion', versionId, async (house, ids) => {
    const rows = await house.versions.byIds(ids);
    return new Map(
      rows.map((row) => [
        row.id,
        new Map(ClauseView.list(textOfVersion(row)).map((clause) => [String(clause.id), clause])),
      ]),
    );
  }))!;
}

/** Number of a version of a process. @throws Error where there is none: a foreign key promises it */
export async function headingOf(loaders: Loaders, processId: string, versionId: string): Promise<VersionHeading> {
  const found = (await loaders.versionsOf(processId)).find(({ id }) => id === versionId);
  if (!found) throw new Error(`No version ${versionId}`);
  return found;
}
