import { type Loaders, textOfVersion } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import { rewordedClausesAndAncestors } from '@articulado/comparison';
import { Injectable } from '@nestjs/common';
import { versionText } from './consultation-loaders.js';

/** Pairs of versions whose comparison is kept; each holds the ids of the clauses that came to have other words, or hold one that did. */
const mostKept = 300;

/** Where a change can be seen. */
export interface SeenChange {
  /** The first later version in which the clause, or one that it holds, has other words; `null` while none does. */
  readonly versionNumber: number | null;
  /** The clause with other words, in that version: itself, or the first such one that it holds. */
  readonly clauseId: string | null;
  /** Whether the latest version has other words there. */
  readonly shown: boolean;
}

/** For one version set against another: each clause that has other words or holds one that has, and the first such one in it. */
type RewordedClauses = ReadonlyMap<ClauseId, ClauseId>;

/** Tells in which later version a clause has other words. Versions never change, so that what was compared once is kept. */
@Injectable()
export class LaterChanges {
  private readonly kept = new Map<string, Promise<RewordedClauses>>();

  /** @param consultedId - the version that was consulted on */
  async of(loaders: Loaders, processId: string, consultedId: string, clauseId: string): Promise<SeenChange> {
    const headings = await loaders.versionsOf(processId);
    const consulted = headings.find(({ id }) => id === consultedId)!;
    const later = headings.filter(({ number }) => number > consulted.number);
    const reworded = await Promise.all(later.map(({ id }) => this.between(loaders, consultedId, id)));
    const first = reworded.findIndex((clauses) => clauses.has(clauseId as ClauseId));
    return {
      versionNumber: later[first]?.number ?? null,
      clauseId: reworded[first]?.get(clauseId as ClauseId) ?? null,
      shown: reworded.at(-1)?.has(clauseId as ClauseId) ?? false,
    };
  }

  /** What one version has in other words than an earlier one. */
  between(loaders: Loaders, before: string, after: string): Promise<RewordedClauses> {
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

async function compare(loaders: Loaders, before: string, after: string): Promise<RewordedClauses> {
  const [one, other] = await Promise.all([versionText(loaders, before), versionText(loaders, after)]);
  return rewordedClausesAndAncestors(textOfVersion(one), textOfVersion(other));
}
