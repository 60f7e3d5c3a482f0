import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import { type DraftReader, readerOf } from '../draft-reader.js';
import { rootsOf } from '../format.js';
import { type Fragment, isSplitOff } from '../fragment.js';
import type { Branch } from './branch.js';
import { type Part, type WordTouch, wordTouches } from './word-touches.js';

/**
 * All open suggestions beside the draft: one more document, that holds the draft and every branch, and is only read. What
 * suggestions change is drawn from it next to the words that the draft shows. Nobody edits in it, so nothing that somebody types
 * builds on the suggestion of another person.
 */
export class Overlay {
  private readonly all = new Y.Doc({ gc: false });
  private readonly draft: DraftReader;
  private readonly suggestions = new Map<number, string>();
  private readonly branches = new Map<string, Branch>();
  /** Client → what suggestions delete of what it wrote. Made when it is first asked. */
  private deletions: ReadonlyMap<number, readonly SuggestedDeletion[]> | undefined;
  /** The touches of a clause's own words, until something about them changes. */
  private readonly known = new Map<ClauseId, readonly WordTouch[]>();
  /** Each of these clauses → all that were read together with it, as one was split from another. */
  private readonly readTogether = new Map<ClauseId, readonly ClauseId[]>();
  /** Clauses that the draft changed, and this document does not have yet: Yjs tells of a change before it gives the update. */
  private readonly stale = new Set<ClauseId>();
  private readonly stopFollowing: () => void;

  /** @param shown - the draft as people see it */
  constructor(private readonly shown: Y.Doc) {
    this.draft = readerOf(shown);
    rootsOf(this.all); // before anything is applied: it keeps Yjs from tidying marks
    Y.applyUpdate(this.all, Y.encodeStateAsUpdate(shown));
    shown.on('update', this.follow);
    this.stopFollowing = this.draft.onChange(({ touched }) => {
      for (const id of touched) this.stale.add(id);
    });
  }

  destroy(): void {
    this.shown.off('update', this.follow);
    this.stopFollowing();
    this.all.destroy();
  }

  /** Adds a suggestion, or what was added to one. */
  add(suggestion: string, branch: Branch): void {
    for (const client of branch.clients) this.suggestions.set(client, suggestion);
    this.branches.set(suggestion, branch);
    Y.applyUpdate(this.all, branch.update);
    this.forgetAll();
  }

  /** Draws a suggestion no longer. */
  remove(suggestion: string): void {
    this.branches.delete(suggestion);
    this.forgetAll();
  }

  /** What the suggestions change in the words of a clause on show, in the order of the text. */
  touchesOf(clause: ClauseId): WordTouch[] {
    const found: WordTouch[] = [];
    let start = 0;
    for (const fragment of this.draft.layout.shownFragments.get(clause) ?? []) {
      for (const touch of this.touchesIn(fragment)) found.push(shifted(touch, start));
      start += fragment.size;
    }
    return found;
  }

  /** The clauses on show that hold what stood in a clause: that one, what was split from it, and those that they were merged into. */
  clausesHolding(clause: ClauseId): ReadonlySet<ClauseId> {
    const [fragment] = this.draft.fragments.of(clause);
    if (!fragment) return new Set();
    this.touchesIn(fragment);
    const { shownIn } = this.draft.layout;
    const ids = this.readTogether.get(this.headOf(fragment).id) ?? [clause];
    return new Set(ids.map((id) => shownIn.get(id)).filter((id) => id !== undefined));
  }

  /** The same for one fragment, at offsets in its own words. */
  touchesIn(fragment: Fragment): readonly WordTouch[] {
    const known = this.known.get(fragment.id);
    if (known) return known;
    const head = this.headOf(fragment);
    const found = wordTouches([...this.partsFrom(head)], head.opening);
    const ids = [...found.keys()];
    for (const [id, touches] of found) {
      this.known.set(id, touches);
      this.readTogether.set(id, ids);
    }
    return found.get(fragment.id) ?? [];
  }

  private follow = (update: Uint8Array): void => {
    Y.applyUpdate(this.all, update);
    for (const id of this.stale) this.forget(id);
    this.stale.clear();
  };

  /** Marks run on into the clauses that were split from one, so all of these are read again. */
  private forget(id: ClauseId): void {
    const fragment = this.draft.fragments.of(id)[0];
    if (!fragment) return this.forgetAll();
    for (const each of [id, ...(this.readTogether.get(this.headOf(fragment).id) ?? [])]) this.known.delete(each);
  }

  private forgetAll(): void {
    this.known.clear();
    this.readTogether.clear();
    this.deletions = undefined;
  }

  /** The fragment that was not split from another, and from which this one was split, directly or not. */
  private headOf(fragment: Fragment): Fragment {
    let head = fragment;
    for (let item: Y.Item | null = fragment.embed; item && isSplitOff(head); item = item.left)
      head = this.draft.fragments.containing(item) ?? head;
    return head;
  }

  /** The parts of a fragment and of all fragments that were split from it. */
  private *partsFrom({ embed }: Fragment): Iterable<Part> {
    const first = Y.getItem(this.all.store, embed.id);
    for (let item: Y.Item | null = first; item; item = item.right) {
      const opens = clauseOpenedBy(item);
      if (opens && item !== first && item.origin === null) return; // a clause that was not split from another
      if (this.isOfDraft(item.id)) yield* this.shownPartsOf(item, opens);
      else if (!item.deleted) yield* this.suggestedPartOf(item, opens);
    }
  }

  private *suggestedPartOf({ id, content, length }: Y.Item, opens: ClauseId | undefined): Iterable<Part> {
    const suggestion = this.suggestions.get(id.client);
    if (suggestion === undefined || !this.branches.has(suggestion)) return;
    yield { content, length, suggestion, deletedBy: [], opens };
  }

  /** An item of the draft, cut where a part of it was deleted, or where suggestions delete different parts of it. */
  private *shownPartsOf(item: Y.Item, opens: ClauseId | undefined): Iterable<Part> {
    const { client, clock } = item.id;
    const end = clock + item.length;
    const cuts = new Set([clock, end]);
    const deletions = this.deletionsOf(client).filter(({ from, to }) => from < end && clock < to);
    for (const { from, to } of deletions) cuts.add(Math.max(from, clock)).add(Math.min(to, end));
    for (const start of startsWithin(this.shown, client, clock, end)) cuts.add(start);
    const places = [...cuts].sort((one, other) => one - other);
    for (const [index, to] of places.slice(1).entries()) {
      const from = places[index]!;
      if (Y.getItem(this.shown.store, Y.createID(client, from)).deleted) continue;
      const deletedBy = deletions.filter((each) => each.from <= from && to <= each.to).map((each) => each.suggestion);
      yield {
        content: contentOf(item, from - clock, to - clock),
        length: to - from,
        suggestion: undefined,
        deletedBy,
        opens,
      };
    }
  }

  private deletionsOf(client: number): readonly SuggestedDeletion[] {
    this.deletions ??= Map.groupBy(
      [...this.branches].flatMap(([suggestion, branch]) =>
        branch.allDeletions().map((each) => ({ ...each, suggestion })),
      ),
      (deletion) => deletion.client,
    );
    return this.deletions.get(client) ?? [];
  }

  private isOfDraft = ({ client, clock }: Y.ID): boolean => clock < Y.getState(this.shown.store, client);
}

/** A stretch of what a client wrote, from one clock up to another, that a suggestion deletes. */
interface SuggestedDeletion {
  readonly suggestion: string;
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

function clauseOpenedBy({ content }: Y.Item): ClauseId | undefined {
  if (!(content instanceof Y.ContentEmbed)) return undefined;
  const { clause } = content.embed as { readonly clause?: ClauseId };
  return clause;
}

/** The clocks at which the items of a document begin, within a stretch. */
function startsWithin(doc: Y.Doc, client: number, from: number, to: number): number[] {
  const structs = doc.store.clients.get(client) ?? [];
  const starts: number[] = [];
  for (let index = Y.findIndexSS(structs, from) + 1; index < structs.length && structs[index]!.id.clock < to; index++)
    starts.push(structs[index]!.id.clock);
  return starts;
}

function contentOf({ content, length }: Y.Item, from: number, to: number): Y.Item['content'] {
  if (from === 0 && to === length) return content;
  return content instanceof Y.ContentString ? new Y.ContentString(content.str.slice(from, to)) : content;
}

function shifted(touch: WordTouch, start: number): WordTouch {
  if (start === 0) return touch;
  return 'at' in touch
    ? { ...touch, at: touch.at + start }
    : { ...touch, from: touch.from + start, to: touch.to + start };
}
