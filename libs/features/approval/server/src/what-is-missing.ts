import { ClauseView, textOfVersion } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import { type UnkeptChange, unkeptChangesOf } from '@articulado/comparison';
import { type ProcessRow, RegisterStore, type Stores, VersionsStore } from '@articulado/persistence';
import { Ancestors, type PolicyText } from '@articulado/policy-text';
import type { GateType } from '@articulado/workflow';

/** How many of what a gate waits for are named; how many there are in all is among its counts. */
const mostNamed = 20;

/** A contribution that a gate waits for. */
export interface MissingOne {
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
export async function whatIsMissing(stores: Stores, process: ProcessRow, gate: GateType): Promise<MissingOne[]> {
  if (gate === 'all-answered') return unanswered(stores, process);
  return gate === 'accepted-changes-shown' ? unkept(stores, process) : [];
}

async function unanswered(stores: Stores, process: ProcessRow): Promise<MissingOne[]> {
  const rows = await stores.get(RegisterStore).page(process.id, { answered: false }, { limit: mostNamed });
  const texts = await Texts.of(stores, process, rows);
  return rows.map(({ number, versionId, clauseId }) => texts.place(number, versionId, clauseId, []));
}

async function unkept(stores: Stores, process: ProcessRow): Promise<MissingOne[]> {
  const outcomes = await stores.get(RegisterStore).outcomesIn([process.id]);
  const promised = outcomes.flatMap(({ versionId, changedClauseId }) =>
    changedClauseId === null ? [] : [{ versionId, changedClauseId }],
  );
  const texts = await Texts.of(stores, process, promised);
  const found = new Map(
    [...Map.groupBy(promised, ({ versionId }) => versionId)].map(([versionId, promises]) => {
      const ids = promises.map(({ changedClauseId }) => changedClauseId as ClauseId);
      return [versionId, unkeptChangesOf(texts.textOf(versionId), texts.latest, ids)] as const;
    }),
  );
  const changesOf = (versionId: string, clauseId: string) => found.get(versionId)!.get(clauseId as ClauseId);
  const missing = promised.filter(({ versionId, changedClauseId }) => changesOf(versionId, changedClauseId));
  const rows = await stores.get(RegisterStore).firstPromising(missing, mostNamed);
  return rows.map(({ number, versionId, changedClauseId }) =>
    texts.place(number, versionId, changedClauseId, changesOf(versionId, changedClauseId)!),
  );
}

interface Placed {
  readonly clause: ClauseView;
  readonly ancestors: readonly ClauseView[];
}

/** The latest version of a process and those that some contributions were made on, to say where a clause stands. */
class Texts {
  private readonly placed = new Map<string, ReadonlyMap<string, Placed>>();

  private constructor(
    private readonly texts: ReadonlyMap<string, PolicyText>,
    private readonly numbers: ReadonlyMap<string, number>,
    private readonly latestId: string,
  ) {}

  static async of(
    stores: Stores,
    process: ProcessRow,
    said: readonly { readonly versionId: string }[],
  ): Promise<Texts> {
    const headings = await stores.get(VersionsStore).headings([process.id]);
    const latestId = headings.at(-1)?.id ?? '';
    const ids = said.length === 0 ? [] : [...new Set([...said.map(({ versionId }) => versionId), latestId])];
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

  place(number: number, versionId: string, clauseId: string, unkeptChanges: readonly UnkeptChange[]): MissingOne {
    const one = { contributionNumber: number, versionNumber: this.numbers.get(versionId)!, clauseId, unkeptChanges };
    for (const id of [this.latestId, versionId]) {
      const placed = this.placedIn(id).get(clauseId);
      if (placed) return { ...one, ...placed, shownIn: this.numbers.get(id)! };
    }
    return { ...one, ancestors: [] };
  }

  /** Every clause of a version and what it stands in: worked out once for all that are missing. */
  private placedIn(versionId: string): ReadonlyMap<string, Placed> {
    const known = this.placed.get(versionId);
    if (known) return known;
    const ancestors = new Ancestors<ClauseView>();
    const placed = new Map<string, Placed>();
    for (const clause of ClauseView.list(this.textOf(versionId))) {
      placed.set(clause.id, { clause, ancestors: ancestors.of(clause) });
      ancestors.add(clause);
    }
    this.placed.set(versionId, placed);
    return placed;
  }
}
