import type { Loaders } from '@articulado/api';
import { ClauseView, textOfVersion } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import {
  VersionsStore,
  ConsultationsStore,
  ContributionsStore,
  type AnswerRow,
  type ConsultationRow,
  type SupersededAnswerRow,
  type VersionHeading,
  type VersionRow,
} from '@articulado/persistence';
import { parentsOf, type PolicyText } from '@articulado/policy-text';

/** The answer to a contribution; one query for a whole list. */
export const answerTo = (loaders: Loaders, contributionId: string): Promise<AnswerRow | undefined> =>
  loaders.load(
    'answerTo',
    contributionId,
    async (stores, ids) =>
      new Map((await stores.get(ContributionsStore).answersTo(ids)).map((row) => [row.contributionId, row])),
  );

/** The answers to a contribution that others took the place of, the newest first; one query for a whole list. */
export const supersededAnswersTo = async (loaders: Loaders, contributionId: string): Promise<SupersededAnswerRow[]> =>
  (await loaders.load('supersededAnswersTo', contributionId, async (stores, ids) =>
    Map.groupBy(await stores.get(ContributionsStore).supersededAnswersTo(ids), (row) => row.contributionId),
  )) ?? [];

/** The consultations of a process, the earliest first. */
export const consultationsOf = async (loaders: Loaders, processId: string): Promise<ConsultationRow[]> =>
  (await loaders.load('consultationsOf', processId, async (stores, ids) =>
    Map.groupBy(await stores.get(ConsultationsStore).allIn(ids), (row) => row.processId),
  )) ?? [];

/** A version with its text. */
export const versionText = async (loaders: Loaders, versionId: string): Promise<VersionRow> =>
  (await loaders.load(
    'versionText',
    versionId,
    async (stores, ids) => new Map((await stores.get(VersionsStore).byIds(ids)).map((row) => [row.id, row])),
  ))!;

/** A clause in its place: what holds it, the outermost first. */
export interface PlacedClause {
  readonly clause: ClauseView;
  readonly ancestors: readonly ClauseView[];
}

/** The clauses of a version by id, with their numbers, in reading order. */
export async function clausesOf(loaders: Loaders, versionId: string): Promise<ReadonlyMap<string, PlacedClause>> {
  return (await loaders.load('placedClauses', versionId, async (stores, ids) => {
    const rows = await stores.get(VersionsStore).byIds(ids);
    return new Map(rows.map((row) => [row.id, placedClauses(textOfVersion(row))]));
  }))!;
}

function placedClauses(text: PolicyText): ReadonlyMap<string, PlacedClause> {
  const parents = parentsOf(text);
  const placed = new Map<string, PlacedClause>();
  for (const clause of ClauseView.list(text)) {
    const parent = placed.get(parents.get(clause.id as ClauseId)?.id ?? '');
    placed.set(clause.id, { clause, ancestors: parent ? [...parent.ancestors, parent.clause] : [] });
  }
  return placed;
}

/** Number of a version of a process. @throws Error where there is none: a foreign key promises it */
export async function headingOf(loaders: Loaders, processId: string, versionId: string): Promise<VersionHeading> {
  const found = (await loaders.versionsOf(processId)).find(({ id }) => id === versionId);
  if (!found) throw new Error(`No version ${versionId}`);
  return found;
}
