import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import {
  type DraftRoots,
  type FormerPlace,
  groupOfToken,
  idOfToken,
  isStayNote,
  longestToken,
  readStayNote,
  currentTokenOf,
  tokenOfStayKey,
} from './format.js';
import type { FragmentStore } from './fragment-store.js';

/** A clause at the token at which it stands. */
export interface Placement extends OrderElement {
  readonly id: ClauseId;
  /** Whether the clause stands at its first place: nobody moved it, and no `settle` wrote its place down. */
  readonly isFirst: boolean;
  readonly depth: number;
  /** The token that its last mover gave it: another one than `token` where somebody wrote down that it is read elsewhere (`settle`). */
  readonly slot: string;
  /** Of a cell: its table. */
  readonly table: string | undefined;
}

/** The clauses that have a place and words, in the order of their tokens. */
export function placementsOf({ clauses, order }: DraftRoots, fragments: FragmentStore): Placement[] {
  const found = new Map<ClauseId, Placement>();
  for (const element of elementsOf(order)) {
    const id = idOfToken(element.token);
    const entry = entryOf(clauses, id);
    if (found.has(id) || !entry || currentTokenOf(entry) !== element.token || fragments.of(id).length === 0) continue;
    found.set(id, {
      ...element,
      id,
      isFirst: isFirstPlace(entry),
      depth: depthOf(entry),
      slot: String(entry.get('slot')),
      table: tableOf(entry.get('cell')),
    });
  }
  return [...found.values()];
}

const isFirstPlace = (entry: { get(key: string): unknown }): boolean =>
  entry instanceof Y.Map && entry._map.get('slot')?.left === null && currentTokenOf(entry) === entry.get('slot');

/** That somebody knowingly left a clause behind when they moved another one (`StayNote`). */
export interface Leaving {
  readonly clause: ClauseId;
  /** The token that the moved clause left, and its new one. */
  readonly from: string;
  readonly to: string;
  /** The token at which the clause stood that was left; older notes do not say it. */
  readonly at: string | undefined;
}

/** Tells which token an element of the order is, or was before its clause was deleted. */
export class Tokens {
  private former: Map<string, string> | undefined;
  private rightOrigins: Map<string, OrderElement[]> | undefined;
  private tokensOf: Map<ClauseId, string[]> | undefined;
  private leavingsFound: { readonly from: Map<string, Leaving[]>; readonly to: Map<string, Leaving[]> } | undefined;

  constructor(private readonly roots: DraftRoots) {}

  at(element: Y.ID): string | undefined {
    const item = this.itemAt(element);
    if (!item || item.deleted || !(item.content instanceof Y.ContentAny)) return this.formerAt(element);
    const token: unknown = item.content.arr[element.clock - item.id.clock];
    return typeof token === 'string' ? token : undefined;
  }

  /**
   * The element right before (`origin`) or right after (`rightOrigin`) a clause when it was put there. Earlier tokens
   * of the clause itself are skipped.
   */
  beside({ id, ...start }: Placement, side: Side): Y.ID | undefined {
    for (let element = start[side]; element; element = this.neighbourOf(element, side)) {
      const token = this.at(element);
      if (token === undefined || idOfToken(token) !== id) return element;
    }
    return undefined;
  }

  /** The neighbour of an element when it was put into the order; it may be deleted by now. */
  neighbourOf(element: Y.ID, side: Side): Y.ID | null {
    const item = this.itemAt(element);
    if (!item) return null;
    const isFirst = item.id.clock === element.clock;
    if (side === 'origin' && !isFirst) return Y.createID(element.client, element.clock - 1);
    return side === 'origin' ? item.origin : item.rightOrigin;
  }

  /** The notes of whoever moved another clause away from a token, and knowingly left these behind. */
  leavingsFrom = (formerToken: string): readonly Leaving[] => this.leavings.from.get(formerToken) ?? [];

  /** The notes of the move that gave another clause its new token. */
  leavingsTo = (newToken: string): readonly Leaving[] => this.leavings.to.get(newToken) ?? [];

  /** Whether one of these acts, told by the groups of their tokens, moved a clause. */
  wasMovedBy(id: ClauseId, groups: ReadonlySet<string>): boolean {
    this.tokensOf ??= Map.groupBy(
      [...[...elementsOf(this.roots.order)].map(({ token }) => token), ...this.formerTokens.values()],
      idOfToken,
    );
    return (this.tokensOf.get(id) ?? []).some((token) => groups.has(groupOfToken(token)));
  }

  /** The tokens of clauses that were put right before an element of the order, by authors who saw it there. */
  putBefore(element: Y.ID): readonly string[] {
    this.rightOrigins ??= Map.groupBy(
      [...elementsOf(this.roots.order)].filter(({ rightOrigin }) => rightOrigin !== null),
      ({ rightOrigin }) => keyOf(rightOrigin!),
    );
    return (this.rightOrigins.get(keyOf(element)) ?? []).map(({ token }) => token);
  }

  depthOf = (id: ClauseId): number => depthOf(entryOf(this.roots.clauses, id));

  /** Read once: most drafts have few or none, and each way back to a predecessor asks for every clause that it passes. */
  private get leavings() {
    if (!this.leavingsFound) {
      const all = [...this.roots.clauses.keys()].flatMap((id) => leavingsIn(this.roots.clauses, id as ClauseId));
      this.leavingsFound = { from: Map.groupBy(all, ({ from }) => from), to: Map.groupBy(all, ({ to }) => to) };
    }
    return this.leavingsFound;
  }

  private itemAt(element: Y.ID): Y.Item | undefined {
    const item: Y.Item | Y.GC = Y.getItem(this.roots.order.doc!.store, element);
    return item instanceof Y.Item ? item : undefined;
  }

  private formerAt = (element: Y.ID): string | undefined => this.formerTokens.get(keyOf(element));

  private get formerTokens(): ReadonlyMap<string, string> {
    this.former ??= new Map(
      [...this.roots.clauses.keys()]
        .flatMap((id) => formerPlaces(entryOf(this.roots.clauses, id as ClauseId)))
        .map(([client, clock, token]) => [keyOf({ client, clock }), token]),
    );
    return this.former;
  }
}

function leavingsIn(clauses: DraftRoots['clauses'], clause: ClauseId): Leaving[] {
  const entry = clauses.get(clause);
  if (!(entry instanceof Y.Map)) return [];
  return [...entry._map.keys()].flatMap((key) => {
    const from = tokenOfStayKey(key);
    if (from === undefined) return [];
    const note: unknown = entry.get(key);
    return isStayNote(note) ? [{ clause, from, ...readStayNote(note) }] : [];
  });
}

/**
 * The places of a clause when it was deleted. A draft is read before it is checked, so malformed places are skipped.
 */
export function formerPlaces(entry: { get(key: string): unknown } | undefined): readonly FormerPlace[] {
  const former = entry?.get('former');
  return Array.isArray(former) ? former.filter(isFormerPlace) : [];
}

export const isFormerPlace = (place: unknown): place is FormerPlace =>
  Array.isArray(place) &&
  place.length === 3 &&
  isClock(place[0]) &&
  isClock(place[1]) &&
  typeof place[2] === 'string' &&
  place[2].length <= longestToken;

const isClock = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

type Side = 'origin' | 'rightOrigin';

/** An element of the order that is not deleted. */
export interface OrderElement {
  readonly token: string;
  readonly element: Y.ID;
  /** The element after which it was put, deleted or not; `null` for the first place. */
  readonly origin: Y.ID | null;
  /** The element right after it at that time; `null` for none. */
  readonly rightOrigin: Y.ID | null;
}

/** The elements of the order that are not deleted. Yjs's origins say between which two elements each was put. */
export function* elementsOf(order: DraftRoots['order']): Iterable<OrderElement> {
  for (let item = order._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentAny)) continue;
    const { client, clock } = item.id;
    for (const [index, token] of (item.content.arr as unknown[]).entries()) {
      if (typeof token !== 'string') continue;
      const origin = index > 0 ? Y.createID(client, clock + index - 1) : item.origin;
      yield { token, element: Y.createID(client, clock + index), origin, rightOrigin: item.rightOrigin };
    }
  }
}

const tableOf = (cell: unknown) =>
  typeof cell === 'object' && cell !== null && 'table' in cell && typeof cell.table === 'string'
    ? cell.table
    : undefined;

/** A draft is read before it is checked, so a malformed depth counts as 0. */
function depthOf(entry: { get(key: string): unknown } | undefined): number {
  const depth = entry?.get('depth');
  return typeof depth === 'number' ? depth : 0;
}

function entryOf(clauses: DraftRoots['clauses'], id: ClauseId): { get(key: string): unknown } | undefined {
  const entry: unknown = clauses.get(id);
  return entry !== undefined && isMapLike(entry) ? entry : undefined;
}

export const isMapLike = (value: unknown): value is { get(key: string): unknown } =>
  typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';

export const keyOf = ({ client, clock }: Pick<Y.ID, 'client' | 'clock'>): string => `${client} ${clock}`;
