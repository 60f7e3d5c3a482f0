import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import { isAtomItem } from '../atom-item.js';
import { idOfToken, isStayKey, rootsOf } from '../format.js';
import type { Branch } from './branch.js';

/** A part of a suggestion that can be accepted on its own: what its author did in one step, and in all steps that hang together with it. */
export interface Change {
  /** Indices of the branch's steps. */
  readonly steps: ReadonlySet<number>;
}

/**
 * The changes that a branch is made of. Two steps hang together if they touch in the text, or set the same trait or the place of the
 * same clause.
 * @param both - the draft with the branch; it must not have forgotten what was deleted
 */
export function suggestedChangesOf(both: Y.Doc, branch: Branch): Change[] {
  const groups = new StepGroups(branch.steps.length);
  tieWords(both, branch, groups);
  tieTokens(both, branch, groups);
  tieEntries(both, branch, groups);
  return groups.changes();
}

/** Steps that hang together, directly or by others. */
class StepGroups {
  private readonly parents: number[];
  private readonly firstUnder = new Map<string, number>();

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, step) => step);
  }

  /** Ties steps to each other, and to all that were tied under the same key. */
  tie(key: string, steps: readonly number[]): void {
    for (const step of steps) {
      const first = this.firstUnder.get(key);
      if (first === undefined) this.firstUnder.set(key, step);
      else this.parents[this.rootOf(first)] = this.rootOf(step);
    }
  }

  changes(): Change[] {
    const all = this.parents.map((_, step) => step);
    return [...Map.groupBy(all, (step) => this.rootOf(step)).values()].map((steps) => ({ steps: new Set(steps) }));
  }

  private rootOf(step: number): number {
    let root = step;
    while (this.parents[root] !== root) root = this.parents[root]!;
    return root;
  }
}

const placeOf = (clause: string) => `place ${clause}`;

/** What was written or deleted in the text. All that stands in a clause which the branch made belongs to that clause. */
function tieWords(both: Y.Doc, branch: Branch, groups: StepGroups): void {
  let clause = '';
  let isNew = false;
  let stretch = 0;
  for (let item = rootsOf(both).text._start; item; item = item.right) {
    const { content } = item;
    const isOwn = branch.wrote(item.id);
    const steps = isOwn ? branch.stepsWriting(item) : branch.stepsDeleting(item);
    const { clause: opened, join } = embedOf(content);
    if (opened) {
      if (isOwn) groups.tie(placeOf(opened), steps);
      if (item.deleted) continue;
      stretch += 1;
      clause = opened;
      isNew = isOwn && (item.origin === null || isNew);
    } else if (steps.length === 0) {
      if (!item.deleted && content.isCountable()) stretch += 1;
    } else {
      if (join) groups.tie(placeOf(join), steps);
      if (isAtomItem(item) && 'note' in item.content.embed) groups.tie(placeOf(item.content.embed.note), steps);
      if (content instanceof Y.ContentFormat) groups.tie(`format ${clause} ${content.key}`, steps);
      else if (!join) groups.tie(`words ${stretch}`, steps);
      if (isNew) groups.tie(placeOf(clause), steps);
    }
  }
}

function tieTokens(both: Y.Doc, branch: Branch, groups: StepGroups): void {
  for (let item = rootsOf(both).order._start; item; item = item.right) {
    if (!(item.content instanceof Y.ContentAny)) continue;
    const { client, clock } = item.id;
    for (const [index, token] of (item.content.arr as unknown[]).entries()) {
      const unit = { id: Y.createID(client, clock + index), length: 1 };
      const steps = [...branch.stepsWriting(unit), ...branch.stepsDeleting(unit)];
      if (steps.length > 0) groups.tie(placeOf(idOfToken(token)), steps);
    }
  }
}

/** What was set in the entries of clauses: a trait is a matter of its own, all else is about the place. */
function tieEntries(both: Y.Doc, branch: Branch, groups: StepGroups): void {
  const { clauses } = rootsOf(both);
  for (const [clause, entryItem] of clauses._map) {
    const entry = clauses.get(clause);
    const isNew = branch.wrote(entryItem.id);
    if (isNew) groups.tie(placeOf(clause), branch.stepsWriting(entryItem));
    if (!(entry instanceof Y.Map)) continue;
    for (const [key, last] of entry._map) {
      const isTrait = !isNew && ['kind', 'depth', 'number', 'header'].includes(key) && !isStayKey(key);
      for (let item: Y.Item | null = last; item; item = item.left) {
        const steps = branch.wrote(item.id) ? branch.stepsWriting(item) : branch.stepsDeleting(item);
        if (steps.length > 0) groups.tie(isTrait ? `${key} ${clause}` : placeOf(clause), steps);
      }
    }
  }
}

const embedOf = (content: Y.Item['content']): { readonly clause?: ClauseId; readonly join?: ClauseId } =>
  content instanceof Y.ContentEmbed ? content.embed : {};
