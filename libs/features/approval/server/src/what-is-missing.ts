import { ClauseView, textOfVersion } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import { type UnkeptChange, unkeptChangesOf } from '@articulado/comparison';
import { type ProcessRow, RegisterStore, type Stores, VersionsStore } from '@articulado/persistence';
import { Ancestors, type PolicyText } from '@articulado/policy-text';
import type { GateType } from '@articulado/workflow';

/** At most this many are listed; the total is in the gate's counts. */
const mostListed = 20;

/** A contribution that a gate waits for. */
export interface BlockingContribution {
  readonly contributionNumber: number;
  /** The version that it was made on. */
  readonly versionNumber: number;
  /** The clause that it is about; where a change was promised, the one that was to carry it. */
  readonly clauseId: string;
  /**
   * That clause in the newest version that holds it (`shownIn`), with its ancestors there; absent if no version does.
   */
  readonly clause?: ClauseView;
  readonly ancestors: readonly ClauseView[];
  readonly shownIn?: number;
  /** What happened to that clause instead of other words. */
  readonly unkeptChanges: readonly UnkeptChange[];
}

/** The first contributions that a gate of a process waits for: none for one that waits for no contributions. */
export async function whatIsMissing(
  stores: Stores,
  process: ProcessRow,
  gate: GateType,
): Promise<BlockingContribution[]> {
  if (gate === 'all-answered') return unanswered(stores, process);
  return gate === 'accepted-changes-shown' ? unkept(stores, process) : [];
}

async function unanswered(stores: Stores, process: ProcessRow): Promise<BlockingContribution[]> {
  const rows = await stores.get(RegisterStore).page(process.id, { answered: false }, { limit: mostListed });
  const texts = await Texts.of(stores, process, rows);
  return rows.map(({ number, versionId, clauseId }) => texts.locate(number, versionId, clauseId, []));
}

async function unkept(stores: Stores, process: ProcessRow): Promise<BlockingContribution[]> {
  const counts = await stores.get(RegisterStore).dispositionCountsIn([process.id]);
  const promised = counts.flatMap(({ versionId, changedClauseId }) =>
    changedClauseId === null ? [] : [{ versionId, changedClauseId }],
  );
  const texts = await Texts.of(stores, process, promised);
  const found = new Map(
    [...Map.groupBy(promised, ({ versionId }) => versionId)].map(([versionId, promisedChanges]) => {
      const ids = promisedChanges.map(({ changedClauseId }) => changedClauseId as ClauseId);
      return [versionId, unkeptChangesOf(texts.textOf(versionId), texts.latest, ids)] as const;
    }),
  );
  const changesOf = (versionId: string, clauseId: string) => found.get(versionId)!.get(clauseId as ClauseId);
  const missing = promised.filter(({ versionId, changedClauseId }) => changesOf(versionId, changedClauseId));
  const rows = await stores.get(RegisterStore).firstPromising(missing, mostListed);
  return rows.map(({ number, versionId, changedClauseId }) =>
    texts.locate(number, versionId, changedClauseId, changesOf(versionId, changedClauseId)!),
  );
}

/** A clause in a version, and what holds it there. */
interface Located {
  readonly clause: ClauseView;
  readonly ancestors: readonly ClauseView[];
}

/** The latest version of a process and those that some contributions were made on, to say where a clause stands. */
class Texts {
  private readonly located = new Map<string, ReadonlyMap<string, Located>>();

  private constructor(
    private readonly texts: ReadonlyMap<string, PolicyText>,
    private readonly numbers: ReadonlyMap<string, number>,
    private readonly latestId: string,
  ) {}

  static async of(
    stores: Stores,
    process: ProcessRow,
    contributions: readonly { readonly versionId: string }[],
  ): Promise<Texts> {
    const headings = await stores.get(VersionsStore).headings([process.id]);
    const latestId = headings.at(-1)?.id ?? '';
    const ids =
      contributions.length === 0 ? [] : [...new Set([...contributions.map(({ versionId }) => versionId), latestId])];
    const rows = await stores.get(VersionsStore).byIds(ids);
    return new Texts(
      new Map(rows.map((row) => [row.id, textOfVersion(row)])),
      new Map(headings.map(({ id, number }) => [id, number])),
      latestId,
    );
  }

  get latest(): PolicyText {
    return this.textOf(this.latestId);
  }

  /** @param id - of the latest version, or of one that a contribution was made on */
  textOf(id: string): PolicyText {
    return this.texts.get(id)!;
  }

  locate(
    number: number,
    versionId: string,
    clauseId: string,
    unkeptChanges: readonly UnkeptChange[],
  ): BlockingContribution {
    const one = { contributionNumber: number, versionNumber: this.numbers.get(versionId)!, clauseId, unkeptChanges };
    for (const id of [this.latestId, versionId]) {
      const located = this.locatedIn(id).get(clauseId);
      if (located) return { ...one, ...located, shownIn: this.numbers.get(id)! };
    }
    return { ...one, ancestors: [] };
  }

  /** Every clause of a version and what it stands in: worked out once for all that are missing. */
  private locatedIn(versionId: string): ReadonlyMap<string, Located> {
    const known = this.located.get(versionId);
    if (known) return known;
    const ancestors = new Ancestors<ClauseView>();
    const located = new Map<string, Located>();
    for (const clause of ClauseView.list(this.textOf(versionId))) {
      located.set(clause.id, { clause, ancestors: ancestors.of(clause) });
      ancestors.add(clause);
    }
    this.located.set(versionId, located);
    return located;
  }
}
