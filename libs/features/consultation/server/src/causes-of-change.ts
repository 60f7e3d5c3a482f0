import { type Loaders, textOfVersion, type VersionPair } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import { AncestorIndex } from '@articulado/comparison';
import { type DispositionCount, type PromisedChange, RegisterStore, VersionsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { LaterChanges } from './later-changes.js';

/** A promise of answers that a change keeps, and how many contributions it was given to. */
export interface KeptPromise extends PromisedChange {
  readonly contributions: number;
}

/** Tells which answers promised the change of a clause between two versions. */
@Injectable()
export class CausesOfChange {
  constructor(private readonly laterChanges: LaterChanges) {}

  /**
   * Promises given on the earlier version, or on one that came before the later one, whose change stands in a clause or in one that
   * holds it.
   * @returns none where no words of the clause itself changed
   */
  async of(loaders: Loaders, versions: VersionPair, clauseId: string): Promise<KeptPromise[]> {
    const promisedChanges = await promisesBetween(loaders, versions);
    if (promisedChanges.length === 0) return [];
    const { beforeId, afterId } = versions;
    const reworded = await this.laterChanges.between(loaders, beforeId, afterId);
    if (reworded.get(clauseId as ClauseId) !== clauseId) return [];
    const ancestors = await Promise.all([beforeId, afterId].map((id) => ancestorIds(loaders, id, clauseId)));
    const places = new Set<string>([clauseId, ...ancestors.flat()]);
    return promisedChanges.filter(({ changedClauseId }) => places.has(changedClauseId));
  }
}

/** Ids of what holds a clause in a version; of a note, of what bears its mark. */
async function ancestorIds(loaders: Loaders, versionId: string, clauseId: string): Promise<readonly ClauseId[]> {
  const ancestors = await loaders.load('ancestorsIn', versionId, async (stores, ids) => {
    const rows = await stores.get(VersionsStore).byIds(ids);
    return new Map(rows.map((row) => [row.id, new AncestorIndex(textOfVersion(row))]));
  });
  return ancestors!.of(clauseId as ClauseId);
}

/** What answers promised on the versions from the earlier one on, up to the later one. */
async function promisesBetween(
  loaders: Loaders,
  { processId, beforeId, afterId }: VersionPair,
): Promise<readonly KeptPromise[]> {
  const headings = await loaders.versionsOf(processId);
  const numberOf = (versionId: string) => headings.find(({ id }) => id === versionId)!.number;
  const [from, to] = [numberOf(beforeId), numberOf(afterId)];
  const between = new Set(headings.filter(({ number }) => number >= from && number < to).map(({ id }) => id));
  const outcomes = await loaders.load('dispositionCountsIn', processId, async (stores, ids) =>
    Map.groupBy(await stores.get(RegisterStore).dispositionCountsIn(ids), (one) => one.processId),
  );
  return (outcomes ?? []).filter(
    (one): one is DispositionCount & KeptPromise => one.changedClauseId !== null && between.has(one.versionId),
  );
}
