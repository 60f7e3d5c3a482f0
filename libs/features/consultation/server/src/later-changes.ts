import { type Loaders, textOfVersion } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import { changedClauses } from '@articulado/comparison';
import { Injectable } from '@nestjs/common';
import { versionText } from './consultation-loaders.js';

/** Pairs of versions whose comparison is kept; each holds the ids of the clauses that changed. */
const mostKept = 300;

/** Where a change can be seen. */
export interface SeenChange {
  /** The first later version in which the clause differs; `null` while none does. */
  readonly versionNumber: number | null;
  /** Whether the latest version differs there. */
  readonly shown: boolean;
}

/** Tells in which later version a clause reads otherwise. Versions never change, so that what was compared once is kept. */
@Injectable()
export class LaterChanges {
  private readonly kept = new Map<string, Promise<ReadonlySet<ClauseId>>>();

  /** @param consultedId - the version that was consulted on */
  async of(loaders: Loaders, processId: string, consultedId: string, clauseId: string): Promise<SeenChange> {
    const headings = await loaders.versionsOf(processId);
    const consulted = headings.find(({ id }) => id === consultedId)!;
    const later = headings.filter(({ number }) => number > consulted.number);
    const changed = await Promise.all(later.map(({ id }) => this.between(loaders, consultedId, id)));
    const first = changed.findIndex((ids) => ids.has(clauseId as ClauseId));
    return { versionNumber: later[first]?.number ?? null, shown: changed.at(-1)?.has(clauseId as ClauseId) ?? false };
  }

  private between(loaders: Loaders, before: string, after: string): Promise<ReadonlySet<ClauseId>> {
    const key = `${before} ${after}`;
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= mostKept) this.kept.clear();
    const compared = compare(loaders, before, after);
    this.kept.set(key, compared);
    compared.catch(() => this.kept.delete(key)); // an outage is not a comparison: the next question asks again
    return compared;
  }
}

async function compare(loaders: Loaders, before: string, after: string): Promise<ReadonlySet<ClauseId>> {
  const [one, other] = await Promise.all([versionText(loaders, before), versionText(loaders, after)]);
  return changedClauses(textOfVersion(one), textOfVersion(other));
}
